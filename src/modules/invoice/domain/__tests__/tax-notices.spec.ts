import { describe, expect, it } from "vitest"

import { buildInvoiceDraft } from "../build-draft"
import { taxNotices, type NoticeFacts } from "../tax-notices"
import { germanOrder, item, paid, settings } from "./fixtures"

const GERMAN: NoticeFacts = {
  scheme: "standard",
  seller_country: "de",
  buyer_vat_id: null,
  destination: "de",
  taxed: [false, false],
  has_goods: true,
  has_services: false,
}

const AUSTRIAN = "ATU13585627"
const SERVICES = { has_goods: false, has_services: true }

const CASES: [string, Partial<NoticeFacts>, string[]][] = [
  ["all is taxed", { taxed: [true, true], buyer_vat_id: AUSTRIAN }, []],
  ["nothing costs anything", { taxed: [] }, []],
  ["small business", { scheme: "small_business" }, ["small_business"]],
  [
    "small business that taxed",
    { scheme: "small_business", taxed: [true] },
    [],
  ],
  [
    "small business, to a business abroad",
    { scheme: "small_business", buyer_vat_id: AUSTRIAN, destination: "at" },
    ["small_business"],
  ],
  [
    "goods to a business in another member state",
    { buyer_vat_id: AUSTRIAN, destination: "at" },
    ["intra_community"],
  ],
  [
    "goods that cross to a third member state",
    { buyer_vat_id: AUSTRIAN, destination: "it" },
    ["intra_community"],
  ],
  [
    "goods that stay in the seller's country",
    { buyer_vat_id: AUSTRIAN, destination: "de" },
    ["exempt"],
  ],
  [
    "a buyer of the seller's own country",
    { buyer_vat_id: "DE123456788", destination: "at" },
    ["exempt"],
  ],
  ["no VAT id", { destination: "at" }, ["exempt"]],
  [
    "a service to a business in another member state",
    { ...SERVICES, buyer_vat_id: AUSTRIAN, destination: "at" },
    ["reverse_charge"],
  ],
  [
    "goods and a service",
    { has_services: true, buyer_vat_id: AUSTRIAN, destination: "at" },
    ["intra_community", "reverse_charge"],
  ],
  ["goods out of the EU", { destination: "us" }, ["export"]],
  [
    "goods out of the EU for a business in it",
    { buyer_vat_id: AUSTRIAN, destination: "ch" },
    ["export"],
  ],
  ["a service out of the EU", { ...SERVICES, destination: "us" }, ["exempt"]],
  [
    "goods to Northern Ireland",
    { buyer_vat_id: "XI980780684", destination: "gb" },
    ["intra_community"],
  ],
  [
    "goods to Great Britain",
    { buyer_vat_id: "GB980780684", destination: "gb" },
    ["export"],
  ],
  [
    "a service to Northern Ireland",
    { ...SERVICES, buyer_vat_id: "XI980780684", destination: "gb" },
    ["exempt"],
  ],
  ["a seller outside the EU", { seller_country: "us" }, ["exempt"]],
  [
    "one taxed line",
    { taxed: [true, false], buyer_vat_id: AUSTRIAN, destination: "at" },
    ["exempt"],
  ],
  ["where the goods go is unknown", { destination: null }, ["exempt"]],
]

describe("taxNotices", () => {
  it.each(CASES)("%s", (_name, facts, notices) => {
    expect(taxNotices({ ...GERMAN, ...facts })).toEqual(notices)
  })

  it("are read from an order: its lines, its buyer, its goods", () => {
    const address = { country_code: "AT", metadata: { vat_id: "U13585627" } }
    const order = germanOrder({
      items: [item({ tax_lines: [] })],
      shipping_methods: [],
      ...{ billing_address: address, shipping_address: address },
    })
    const drafted = buildInvoiceDraft(order, paid(1190), settings)
    expect(drafted).toMatchObject({
      ok: true,
      value: { notices: ["intra_community"], buyer: { vat_id: AUSTRIAN } },
    })
  })

  it.each([["ATU1"], [42], [{ vat_id: AUSTRIAN }], ["x".repeat(9000)]])(
    "leaves out an id that is none: %j",
    (vat_id) => {
      const address = { country_code: "at", metadata: { vat_id } }
      const drafted = buildInvoiceDraft(
        germanOrder({ billing_address: address }),
        paid(1680),
        settings
      )
      expect(drafted).toMatchObject({ value: { buyer: { vat_id: null } } })
    }
  )
})
