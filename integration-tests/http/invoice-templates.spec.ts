import { beforeAll, describe, expect, inject, it } from "vitest"

import type {
  ListedTemplate,
  TemplatePreview,
  TemplateView,
} from "../../src/api/admin/invoice-templates/types"
import type { SettingsView } from "../../src/api/admin/invoice-settings/types"
import { adminClient } from "../harness/admin-client"
import { withDatabase } from "../harness/database"
import { httpClient, type HttpClient } from "../harness/http-client"
import "../harness/shop-info"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { downloadInvoice } from "./support/documents"
import { pdfText } from "./support/pdf-text"
import { placedOrder, settle, viewOrder } from "./support/purchase"

const PATH = "/admin/invoice-templates"
const ID = `house-${Date.now().toString(36)}`

type Refusal = {
  message: string
  code?: string
  faults?: { field: string; line: number | null; message: string }[]
}

let admin: HttpClient
let calm: TemplateView["template"]

const save = <T = TemplateView>(change: object = {}, id = ID) =>
  admin.post<T>(`${PATH}/${id}`, {
    ...{ title: "House", markup: calm.markup, styles: calm.styles },
    ...{ based_on: 0, ...change },
  })

const preview = (change: object = {}) =>
  admin.post<TemplatePreview & Refusal>(`${PATH}/${ID}/preview`, {
    ...{ markup: calm.markup, styles: calm.styles, ...change },
  })

const choose = async (template: string) => {
  const { body } = await admin.get<SettingsView>("/admin/invoice-settings")
  const { version: based_on, seller, numbering } = body.settings ?? {}
  return admin.post<SettingsView & Refusal>("/admin/invoice-settings", {
    ...{ seller_code: "default", based_on, seller, numbering, template },
  })
}

const invoiced = async () => {
  const order = await placedOrder()
  await stripeSandbox().pay(order.redirect_url ?? "")
  await settle(order.order_token)
  const view = await waitUntil(async () => {
    const seen = await viewOrder(order.order_token)
    return seen.invoice ? seen : null
  })
  return { ...view, order_token: order.order_token }
}

const lookOf = (number: string | undefined) =>
  withDatabase(async (db) => {
    const { rows } = await db.query<{ template_version: string }>(
      "select template_version from invoice where number = $1",
      [number]
    )
    return rows[0]?.template_version
  })

beforeAll(async () => {
  admin = await adminClient()
  calm = (await admin.get<TemplateView>(`${PATH}/calm`)).body.template
  await stripeSandbox().webhooks(true)
})

describe("templates of invoices", () => {
  it("are listed: the shop's own, and those that merchants make", async () => {
    const list = async () =>
      (await admin.get<{ templates: ListedTemplate[] }>(PATH)).body.templates
    expect(await list()).toContainEqual({
      ...{ id: "calm", title: "Calm", version: 2, origin: "code" },
    })
    expect((await save()).status).toBe(200)
    expect(await list()).toContainEqual({
      ...{ id: ID, title: "House", version: 1, origin: "own" },
    })
  })

  it("are kept version by version, one of those saved at once", async () => {
    const styles = `${calm.styles}\nh1 { color: #224422 }`
    const both = await Promise.all([
      save({ based_on: 1, styles }),
      save<Refusal>({ based_on: 1, styles: calm.styles }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const { body } = await admin.get<TemplateView>(`${PATH}/${ID}?version=1`)
    expect(body.template).toMatchObject({ version: 1, styles: calm.styles })
    expect(body.versions.map(({ version }) => version)).toEqual([2, 1])
  })

  it.each([
    [{ markup: "<p>\n{{{number}}}" }, "markup", 2, "unescaped"],
    [{ markup: "<p>\n\n{{#if total}}" }, "markup", 3, "Not understood"],
    [{ markup: "<p>{{no_such_thing}}</p>" }, "markup", 1, "not defined"],
    [{ markup: "<p>{{title}}</p>" }, "markup", null, "does not print"],
    [{ styles: "p{}\n@import 'x';" }, "styles", 2, "@import"],
  ])(
    "are refused when they may not be printed: %j",
    async (change, field, line, why) => {
      const before = (await admin.get<TemplateView>(`${PATH}/${ID}`)).body
      const { version: based_on } = before.template
      const { status, body } = await save<Refusal>({ ...change, based_on })
      expect(status).toBe(400)
      expect(body.faults?.[0]).toMatchObject({ field, line })
      expect(body.faults?.[0]?.message).toContain(why)
      // The last good one stays.
      const { body: after } = await admin.get<TemplateView>(`${PATH}/${ID}`)
      expect(after).toEqual(before)
    }
  )

  it("do not take the place of those that came with the shop", async () => {
    const { status, body } = await save<Refusal>({}, "calm")
    expect(status).toBe(400)
    expect(body.message).toContain("another id")
  })

  it.each([
    ["Upper Case", 400],
    ["calm/../../x", 404],
    [`${"x".repeat(51)}`, 400],
  ])("have no id like %s", async (id, status) => {
    expect((await save({}, id)).status).toBe(status)
  })

  it("are looked at on a sample, with all that is missing", async () => {
    const { status, body } = await preview()
    expect(status).toBe(200)
    expect(body.faults).toEqual([])
    expect(body.html).toContain("Mara Lindqvist")
    expect(body.html).toContain("default-src 'none'")

    const lacking = await preview({ markup: "<h1>{{title}}</h1>" })
    expect(lacking.body.html).toContain("<h1>Invoice</h1>")
    expect(lacking.body.faults.length).toBeGreaterThan(3)

    const broken = await preview({ markup: "{{#if}}" })
    expect(broken.body).toMatchObject({ html: null })
    expect(broken.body.faults[0]).toMatchObject({ field: "markup" })
  })

  it("draw the next invoices once they are chosen, and are tried on one", async () => {
    const { body } = await admin.get<TemplateView>(`${PATH}/${ID}`)
    const { version: based_on } = body.template
    const markup = calm.markup.replace("<main>", "<main><p>House style</p>")
    const saved = await save({ based_on, markup })
    expect(saved.status).toBe(200)

    expect((await choose(ID)).body.settings).toMatchObject({ template: ID })
    const order = await invoiced()
    expect(await lookOf(order.invoice?.number)).toBe(`${ID}@${based_on + 1}`)
    const { bytes } = await downloadInvoice(order)
    expect(await pdfText(bytes)).toContain("House style")

    const { body: tried } = await preview({ order: order.display_id })
    expect(tried.html).toContain(order.invoice?.number)
    expect(tried.html).not.toContain("House style")
    expect((await choose("calm")).status).toBe(200)
  })

  it("are not chosen where there is none of that name", async () => {
    const { status, body } = await choose("no-such-template")
    expect(status).toBe(400)
    expect(body.faults?.[0]).toMatchObject({ field: "template" })
  })

  it("are tried on orders that have a document only", async () => {
    const { status, body } = await preview({ order: 2_000_000_000 })
    expect(status).toBe(404)
    expect(body.message).toContain("no invoice yet")
  })

  it.each([
    ["GET", ""],
    ["GET", "/calm"],
    ["POST", "/x"],
    ["POST", "/x/preview"],
    ["POST", "/x/preview/pdf"],
  ])("are staff's only: %s %s", async (method, path) => {
    const guest = httpClient(inject("shop").backendUrl)
    const { status } = await (method === "GET"
      ? guest.get(`${PATH}${path}`)
      : guest.post(`${PATH}${path}`, {}))
    expect(status).toBe(401)
  })
})
