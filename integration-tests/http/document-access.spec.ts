import { readdir } from "node:fs/promises"
import { join } from "node:path"

import { beforeAll, describe, expect, inject, it } from "vitest"

import {
  documentLinkKey,
  signDocumentPath,
  type DocumentFormat,
} from "../../src/modules/invoice/access/document-link"
import { adminClient } from "../harness/admin-client"
import { httpClient, type HttpClient } from "../harness/http-client"
import "../harness/shop-info"
import { storeClient } from "../harness/store-client"
import { newCustomer, type SignedIn } from "./support/customers"
import { documentsOf, linkedPath } from "./support/documents"
import { withEInvoices } from "./support/e-invoices"
import { ownedOrder, type OwnedOrder } from "./support/owned-order"

const DAY = 24 * 60 * 60
const FORMATS: DocumentFormat[] = ["pdf", "xml"]
const KINDS = ["invoice", "credit_note"] as const

type Kind = (typeof KINDS)[number]
type Refusal = { code?: string; message?: string }
const shop = inject("shop")
const key = documentLinkKey(shop.settings.secrets.orderToken)
const now = () => Math.floor(Date.now() / 1000)

let owner: SignedIn
let stranger: SignedIn
let order: OwnedOrder
let other: OwnedOrder

beforeAll(async () => {
  owner = await newCustomer()
  stranger = await newCustomer()
  await withEInvoices({}, async () => {
    order = await ownedOrder(owner)
    other = await ownedOrder(stranger)
  })
}, 180_000)

type Asked = { id: string; format: DocumentFormat; link: string; kind: Kind }

const guest = (path: string) => storeClient().get<Refusal>(path)
const account = (who: SignedIn | null, { id, format }: Asked) =>
  storeClient(who?.token).get<Refusal>(
    `/store/customers/me/orders/${order.order_id}/documents/${id}/${format}`
  )
const staffPath = ({ id, format }: Asked) => `/admin/invoices/${id}/${format}`
const anonymous = (): HttpClient => httpClient(shop.backendUrl)
const signed = ({ id, format }: Asked, expires: number) =>
  `/store${signDocumentPath(key, { id, format }, expires)}`
const replaced = (link: string, part: RegExp, by: string) => {
  expect(link).toMatch(part)
  return link.replace(part, by)
}

type Row = [
  who: string,
  status: number,
  ask: (asked: Asked) => Promise<{ status: number; body: Refusal }>,
  code?: string,
]

const MATRIX: Row[] = [
  ["the owner, signed in", 200, (asked) => account(owner, asked)],
  ["another customer, signed in", 404, (asked) => account(stranger, asked)],
  ["a guest, by the account's address", 401, (asked) => account(null, asked)],
  ["a guest with the link", 200, ({ link }) => guest(link)],
  [
    "another customer with the link",
    200,
    ({ link }) => storeClient(stranger.token).get<Refusal>(link),
  ],
  [
    "a guest without signature",
    403,
    ({ id, format }) => guest(`/store/documents/${id}/${format}`),
    "link_broken",
  ],
  [
    "a guest with an expired link",
    410,
    (asked) => guest(signed(asked, now() - 1)),
    "link_expired",
  ],
  [
    "a guest who makes an expired link last longer",
    403,
    (asked) =>
      guest(
        replaced(
          signed(asked, now() - 1),
          /expires=\d+/,
          `expires=${now() + DAY}`
        )
      ),
    "link_broken",
  ],
  [
    "a guest with a changed signature",
    403,
    ({ link }) => guest(replaced(link, /signature=.{4}/, "signature=AAAA")),
    "link_broken",
  ],
  [
    "a guest who puts this document into another order's link",
    403,
    ({ id, kind, format }) => {
      const { links, id: otherId } = other.documents[kind]
      return guest(linkedPath(links[format]).replace(otherId, id))
    },
    "link_broken",
  ],
  [
    "a guest who asks for the other form by the link",
    403,
    ({ link, format }) =>
      guest(
        replaced(link, /\/(pdf|xml)\?/, format === "pdf" ? "/xml?" : "/pdf?")
      ),
    "link_broken",
  ],
  [
    "the owner, below another order",
    404,
    ({ id, format }) =>
      storeClient(owner.token).get<Refusal>(
        `/store/customers/me/orders/${other.order_id}/documents/${id}/${format}`
      ),
  ],
  [
    "the owner of another order, below it",
    404,
    ({ id, format }) =>
      storeClient(stranger.token).get<Refusal>(
        `/store/customers/me/orders/${other.order_id}/documents/${id}/${format}`
      ),
  ],
  [
    "staff",
    200,
    async (asked) => (await adminClient()).get<Refusal>(staffPath(asked)),
  ],
  [
    "staff without signing in",
    401,
    (asked) => anonymous().get<Refusal>(staffPath(asked)),
  ],
  [
    "a customer, at the staff's address",
    401,
    (asked) => storeClient(owner.token).get<Refusal>(staffPath(asked)),
  ],
]

const CASES = KINDS.flatMap((kind) =>
  FORMATS.map((format) => ({ kind, format }))
)

describe.each(CASES)(
  "the $format of a document ($kind)",
  ({ kind, format }) => {
    it.each(MATRIX)("answers %s with %i", async (_, status, ask, code) => {
      const { id, links } = order.documents[kind]
      const link = linkedPath(links[format])
      const answer = await ask({ id, kind, format, link })
      expect(answer.status).toBe(status)
      if (status === 200) {
        expect(String(answer.body)).toMatch(
          format === "pdf" ? /^%PDF-/ : /^<\?xml/
        )
      } else {
        expect(JSON.stringify(answer.body)).not.toContain(
          order.documents[kind].number
        )
      }
      if (code) {
        expect(answer.body.code).toBe(code)
        expect(answer.body.message).toContain("Open the page of your order")
      }
    })
  }
)

describe("a link that is not ours", () => {
  it("gets the same answer whether there is such a document or not", async () => {
    const forged = `?expires=${now() + DAY}&signature=${"A".repeat(43)}`
    const { id } = order.documents.invoice
    const [known, unknown] = await Promise.all(
      [id, "inv_01NOTHING"].map((each) =>
        guest(`/store/documents/${each}/pdf${forged}`)
      )
    )
    expect(known.status).toBe(403)
    expect(known.body).toEqual(unknown.body)
  })

  it.each([
    "/pdf?expires=9999999999&expires=1&signature=a&signature=b",
    "/pdf?expires[]=1&signature[x]=b",
    "/pdf?expires=-1&signature=%00",
    "/exe?expires=9999999999&signature=a",
    `/pdf?expires=${"9".repeat(4000)}&signature=${"é".repeat(2000)}`,
  ])("is never a failure of ours: %s", async (rest) => {
    const { id } = order.documents.invoice
    const answer = await guest(`/store/documents/${id}${rest}`)
    expect([400, 403, 414]).toContain(answer.status)
  })
})

describe("the order's page", () => {
  it("gives links for a day, which the storefront opens without a key", async () => {
    for (const { links } of await documentsOf(order)) {
      const url = new URL(links.pdf ?? "")
      expect(url.origin).toBe(shop.storefrontUrl)
      const left = Number(url.searchParams.get("expires")) - now()
      expect(left).toBeGreaterThan(DAY - 60)
      expect(left).toBeLessThanOrEqual(DAY)
      const file = await anonymous().download(url.href)
      expect(file.status).toBe(200)
      expect(file.headers.get("cache-control")).toBe("private, no-store")
      expect(file.headers.get("content-type")).toBe("application/pdf")
    }
  })

  it("sends on from its own addresses of the invoice to a link", async () => {
    const page = `/store/placed-orders/${order.order_token}/invoice`
    const { id } = order.documents.invoice
    for (const [path, format] of [
      [page, "pdf"],
      [`${page}/xml`, "xml"],
    ]) {
      const answer = await guest(path)
      expect(answer.status).toBe(303)
      const location = answer.headers.get("location") ?? ""
      expect(location).toMatch(`/store/documents/${id}/${format}?expires=`)
      expect((await guest(location)).status).toBe(200)
    }
    expect((await guest(`${page.slice(0, -9)}x/invoice`)).status).toBe(404)
  })

  it.each([
    ["expired", 410, "This link has expired"],
    ["broken", 403, "This link is not whole"],
  ])("tells a person what an %s link is", async (what, status, words) => {
    const expires = what === "expired" ? now() - 1 : now() + DAY
    const { id } = order.documents.invoice
    const path = signDocumentPath(key, { id, format: "pdf" }, expires)
    const url = new URL(path, shop.storefrontUrl)
    if (what === "broken") {
      url.searchParams.set("signature", "cut")
    }
    const answer = await anonymous().get<string>(url.href)
    expect(answer.status).toBe(status)
    expect(answer.headers.get("content-type")).toContain("text/html")
    expect(answer.headers.get("x-robots-tag")).toBe("noindex")
    expect(answer.body).toContain(words)
    expect(answer.body).toContain("Open or reload the page of your order")
  })
})

describe("around the links", () => {
  it("no static path leads to a private file", async () => {
    const folder = join(shop.settings.dataDir, "files/private")
    const [file = "none"] = (await readdir(folder)).filter((name) =>
      name.endsWith(".pdf")
    )
    expect(file).not.toBe("none")
    for (const path of [
      `/static/${file}`,
      `/static/private/${file}`,
      `/static/..%2fprivate%2f${file}`,
      `/static/%2e%2e/private/${file}`,
      `/static/..%5cprivate%5c${file}`,
      `/static//../private/${file}`,
      `/private/${file}`,
      `/files/private/${file}`,
      `/uploads/${file}`,
    ]) {
      expect((await anonymous().get(path)).status, path).not.toBe(200)
      const media = `${shop.storefrontUrl}${path.replace("/static", "/media")}`
      expect((await anonymous().get(media)).status, media).not.toBe(200)
    }
  })

  it("core's routes tell no file and no address of one", async () => {
    const fields =
      "fields=*,*invoice,*invoices,*order_payment,+invoice.file_id,+metadata"
    const own = storeClient(owner.token)
    const paths = [
      `/store/orders/${order.order_id}`,
      `/store/orders?limit=5`,
      `/store/orders/${order.order_id}?${fields}`,
      `/store/orders?${fields}`,
    ]
    for (const path of paths) {
      const { body } = await own.get<unknown>(path)
      expect(JSON.stringify(body), path).not.toMatch(
        /file_id|pdf_sha256|private-|files\/|\.pdf/
      )
    }
    const seen = await own.get(`/store/orders/${order.order_id}`)
    expect(seen.status).toBe(200)
    for (const client of [storeClient(), storeClient(stranger.token)]) {
      const { status } = await client.get(`/store/orders/${order.order_id}`)
      expect([401, 404]).toContain(status)
    }
  })

  it("the lists of documents tell no file either", async () => {
    const { body, status } = await storeClient(owner.token).get(
      `/store/customers/me/orders/${order.order_id}/documents`
    )
    expect(status).toBe(200)
    expect(JSON.stringify(body)).not.toMatch(/file_id|sha256|private-/)
    expect(body).toMatchObject({
      documents: [{ kind: "invoice" }, { kind: "credit_note" }],
      documents_state: "complete",
    })
    const denied = await storeClient(stranger.token).get(
      `/store/customers/me/orders/${order.order_id}/documents`
    )
    expect(denied.status).toBe(404)
  })
})
