import { beforeAll, describe, expect, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { storeClient } from "../harness/store-client"
import { newCustomer, type SignedIn } from "./support/customers"
import { withEInvoices } from "./support/e-invoices"
import { ownedOrder, type OwnedOrder } from "./support/owned-order"

type Refusal = { message?: string }

let owner: SignedIn

beforeAll(async () => {
  owner = await newCustomer()
})

describe("the XML of an order's invoice", () => {
  const ask = async (made: OwnedOrder) => {
    const admin = await adminClient()
    const { id, links } = made.documents.invoice
    const sent = await storeClient().get<Refusal>(
      `/store/placed-orders/${made.order_token}/invoice/xml`
    )
    return {
      link: links.xml,
      shopper: await storeClient().get<Refusal>(
        sent.headers.get("location") ?? "none"
      ),
      staff: await admin.get<Refusal>(`/admin/invoices/${id}/xml`),
    }
  }

  it("is there where the document is an e-invoice", async () => {
    const made = await withEInvoices({}, () => ownedOrder(owner))
    const { link, shopper, staff } = await ask(made)
    expect(link).toMatch(/^http.*\/xml\?expires=/)
    expect([shopper.status, staff.status]).toEqual([200, 200])
    expect(String(shopper.body)).toContain("CrossIndustryInvoice")
    expect(shopper.body).toEqual(staff.body)
  }, 120_000)

  it.each([
    ["was issued without", { e_invoice: false }, "issued without e-invoice"],
    [
      "cannot be one",
      { seller: { country_code: "us", vat_id: null, tax_number: null } },
      "No e-invoice can be made of it",
    ],
  ])(
    "is not there where it %s, and the answer says so",
    async (_, change, reason) => {
      const made = await withEInvoices(change, () => ownedOrder(owner))
      const { link, shopper, staff } = await ask(made)
      expect(link).toBeNull()
      expect([shopper.status, staff.status]).toEqual([404, 404])
      expect(shopper.body.message).toContain(reason)
      expect(staff.body).toEqual(shopper.body)
    },
    120_000
  )
})
