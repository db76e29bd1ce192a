import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import sharp from "sharp"

import type {
  SettingsHistory,
  SettingsRefusal,
  SettingsView,
} from "../../src/api/admin/invoice-settings/types"
import { adminClient } from "../harness/admin-client"
import { withDatabase } from "../harness/database"
import { httpClient, type HttpClient } from "../harness/http-client"
import "../harness/shop-info"
import { storeClient } from "../harness/store-client"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { booksOf } from "./support/books"
import type { Refused } from "./support/placing"
import { ADDRESSES, place, readyCart, type Placed } from "./support/purchase"

const PATH = "/admin/invoice-settings"

type Settings = NonNullable<SettingsView["settings"]>

let admin: HttpClient
let first: Settings

const read = async (): Promise<Settings> => {
  const { body } = await admin.get<SettingsView>(PATH)
  if (!body.settings) {
    throw new Error("The seed saves settings")
  }
  return body.settings
}

const bodyOf = (settings: Settings, based_on = settings.version) => ({
  ...{ seller_code: settings.seller_code, based_on },
  ...{ seller: settings.seller, numbering: settings.numbering },
  ...{ issue_when: settings.issue_when, e_invoice: settings.e_invoice },
  payment_terms_days: settings.payment_terms_days,
  tax_scheme: settings.tax_scheme,
})

const withSeller = (settings: Settings, seller: Record<string, unknown>) => ({
  ...bodyOf(settings),
  seller: { ...settings.seller, ...seller },
})

beforeAll(async () => {
  admin = await adminClient()
  first = await read()
})
// Other tests read the seller's name on their documents.
afterAll(async () => {
  const { version } = await read()
  await admin.post(PATH, bodyOf(first, version))
})

describe("invoice settings", () => {
  it("are saved as a new version each time, and put back as one", async () => {
    const saved = await admin.post<SettingsView>(
      PATH,
      withSeller(first, { footer: "New footer", iban: "AT611904300234573201" })
    )
    expect(saved.status).toBe(200)
    expect(saved.body.settings).toMatchObject({
      version: first.version + 1,
      seller: { footer: "New footer", iban: "AT61 1904 3002 3457 3201" },
    })
    const restored = await admin.post<SettingsView>(
      `${PATH}/versions/${first.version}/restore`,
      { based_on: first.version + 1 }
    )
    expect(restored.status).toBe(200)
    expect(restored.body.settings).toMatchObject({
      version: first.version + 2,
      seller: first.seller,
    })
    const { body } = await admin.get<SettingsHistory>(`${PATH}/versions`)
    expect(body.versions[0]).toMatchObject({
      version: first.version + 2,
      created_by: inject("shop").adminEmail,
    })
    const old = await admin.get<{ settings: Settings }>(
      `${PATH}/versions/${first.version + 1}`
    )
    expect(old.body.settings.seller.footer).toBe("New footer")
  })

  it("are not saved over what somebody else saved meanwhile", async () => {
    const now = await read()
    const answers = await Promise.all(
      ["A", "B", "C", "D"].map((footer) =>
        admin.post<{ code: string; message: string }>(
          PATH,
          withSeller(now, { footer })
        )
      )
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200, 409, 409, 409,
    ])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: "settings_overtaken",
      message: expect.stringContaining("Load them anew"),
    })
  })

  it("names each field that is not right, with the cure", async () => {
    const now = await read()
    const answer = await admin.post<SettingsRefusal>(PATH, {
      ...withSeller(now, {
        name: "x".repeat(1_900),
        iban: "DE00",
        vat_id: "DE1",
        logo: "data:text/html;base64,PHNjcmlwdD4=",
      }),
      numbering: { invoice: "{YYYY}", credit_note: "CN-{0}" },
      payment_terms_days: 4_000,
    })
    expect(answer.status).toBe(400)
    expect(answer.body.faults.map(({ field }) => field)).toEqual([
      "seller.name",
      "seller.vat_id",
      "seller.iban",
      "numbering.invoice",
      "payment_terms_days",
    ])
    expect((await read()).version).toBe(now.version)
  })

  it("takes a picture as logo, and nothing that only says it is one", async () => {
    const now = await read()
    const png = await sharp({
      create: { width: 1600, height: 400, channels: 3, background: "#225544" },
    })
      .png()
      .toBuffer()
    const logo = `data:image/png;base64,${png.toString("base64")}`
    const saved = await admin.post<SettingsView>(
      PATH,
      withSeller(now, { logo })
    )
    expect(saved.body.settings?.seller.logo).toMatch(/^data:image\/png;base64,/)
    const refused = await admin.post<SettingsRefusal>(
      PATH,
      withSeller(await read(), {
        logo: `data:image/png;base64,${btoa("<svg onload=alert(1)>")}`,
      })
    )
    expect(refused.status).toBe(400)
    expect(refused.body.faults).toEqual([
      { field: "seller.logo", message: expect.stringContaining("PNG") },
    ])
  })

  it.each([
    { seller: "x" },
    { seller: {}, based_on: "1" },
    { seller: {}, based_on: -1 },
    { seller: {}, based_on: 0, surprise: true },
    { seller: { name: "x".repeat(3_000) }, based_on: 0 },
    { seller: {}, based_on: 0, issue_when: "never" },
    { seller: { logo: "x".repeat(350_000) }, based_on: 0 },
  ])("refuses a body of another shape", async (body) => {
    expect((await admin.post(PATH, body)).status).toBe(400)
  })

  it.each([
    [`${PATH}?seller=sc_nobody`, 404],
    [`${PATH}?seller=a%20b`, 400],
    [`${PATH}/versions?limit=0`, 400],
    [`${PATH}/versions/0`, 404],
    [`${PATH}/versions/999999`, 404],
    [`${PATH}/versions/x`, 404],
  ])("answers %s with %s", async (path, status) => {
    expect((await admin.get(path)).status).toBe(status)
  })

  it("are staff's alone", async () => {
    const { backendUrl } = inject("shop")
    const guest = httpClient(backendUrl)
    const email = `nosy.${Date.now()}@example.com`
    const { body: customer } = await guest.post<{ token: string }>(
      "/auth/customer/emailpass/register",
      { email, password: "a long enough password" }
    )
    const nosy = httpClient(backendUrl, {
      authorization: `Bearer ${customer.token}`,
    })
    for (const client of [guest, nosy]) {
      expect((await client.get(PATH)).status).toBe(401)
      expect((await client.get(`${PATH}/versions`)).status).toBe(401)
      expect((await client.post(PATH, bodyOf(first))).status).toBe(401)
      const restore = `${PATH}/versions/1/restore`
      expect((await client.post(restore, { based_on: 1 })).status).toBe(401)
    }
  })
})

describe("a buyer's VAT id", () => {
  const address = (vat_id: string) => ({ ...ADDRESSES.eur, vat_id })

  const snapshotOf = async (placed: Placed) => {
    const { order_id } = await booksOf(placed.display_id)
    return waitUntil(
      () =>
        withDatabase(async (db) => {
          const { rows } = await db.query<{
            buyer: { vat_id: string | null }
            notices: string[]
          }>(
            `select snapshot->'buyer' as buyer, snapshot->'notices' as notices
             from invoice where order_id = $1`,
            [order_id]
          )
          return rows[0] ?? null
        }),
      { what: "the invoice" }
    )
  }

  it("goes from the checkout through the order onto the invoice", async () => {
    const cart = await readyCart()
    const placed = await place(cart.id, {
      shipping_address: address("atu 13585627"),
      billing_address: address("atu 13585627"),
    })
    expect(placed.status).toBe(200)
    await stripeSandbox().pay(placed.body.redirect_url)
    const { buyer, notices } = await snapshotOf(placed.body)
    expect(buyer.vat_id).toBe("ATU13585627")
    // Sold within Germany, taxed: there is nothing to explain.
    expect(notices).toEqual([])
  })

  it("is refused at placing where it is none, at its field", async () => {
    const cart = await readyCart()
    const refused = await place<Refused & { reason: string }>(cart.id, {
      billing_address: address("DE123456789"),
    })
    expect(refused.status).toBe(400)
    expect(refused.body).toMatchObject({
      ...{ code: "vat_id_invalid", field: "billing_address.vat_id" },
      reason: expect.stringContaining("not a VAT ID of Germany"),
    })
    // The cart is as it was, and can be placed without.
    expect((await place(cart.id)).status).toBe(200)
  })

  it.each([
    ["one with a slip", "DE123456789"],
    ["one that is long", "x".repeat(5_000)],
    ["a number", 42],
    ["an object", { a: 1 }],
  ])("is refused by the carts' own routes: %s", async (_name, vat_id) => {
    const cart = await readyCart()
    const billing_address = { ...ADDRESSES.eur, metadata: { vat_id } }
    const changed = await storeClient().post<{ code: string }>(
      `/store/carts/${cart.id}`,
      { billing_address }
    )
    expect([changed.status, changed.body.code]).toEqual([400, "vat_id_invalid"])
    const made = await storeClient().post("/store/carts", { billing_address })
    expect(made.status).toBe(400)
  })

  it("is kept with the cart", async () => {
    const cart = await readyCart()
    const { body } = await storeClient().post<{
      cart: { billing_address: { metadata: unknown } }
    }>(`/store/carts/${cart.id}?fields=*billing_address`, {
      billing_address: {
        ...ADDRESSES.eur,
        metadata: { vat_id: "DE123456788" },
      },
    })
    expect(body.cart.billing_address.metadata).toEqual({
      vat_id: "DE123456788",
    })
  })
})
