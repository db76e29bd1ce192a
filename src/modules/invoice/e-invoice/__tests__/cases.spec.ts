import { describe, expect, it } from "vitest"

import { germanOrder, item, seller } from "../../domain/__tests__/fixtures"
import type { InvoiceSnapshot } from "../../domain/snapshot"
import { eInvoiceState } from "../state"
import { eInvoiceXml } from "../xml"
import { issued } from "./any-snapshot"
import { readXml } from "./read-xml"

const untaxed = germanOrder({
  items: [item({ tax_lines: [] })],
  shipping_methods: [],
})

const FIRST = {
  id: "inv_1",
  number: "INV-2026-00001",
  issued_at: "2026-02-28T23:30:00.000Z",
}

const standard = issued(germanOrder())
const company = { ...standard.buyer, vat_id: "FR 40303265045" }

const textsOf = async (
  snapshot: InvoiceSnapshot,
  ...paths: readonly string[]
): Promise<string[][]> => {
  const xml = await eInvoiceXml(snapshot)
  if (!xml.ok) {
    throw new RangeError(JSON.stringify(xml.faults))
  }
  return readXml(xml.value, ({ texts }) => paths.map(texts))
}

const HEAD = "//ram:ApplicableHeaderTradeSettlement"
const MEANS = `${HEAD}/ram:SpecifiedTradeSettlementPaymentMeans`

describe("the category of VAT", () => {
  const category = (snapshot: InvoiceSnapshot) =>
    textsOf(
      snapshot,
      `${HEAD}/ram:ApplicableTradeTax/ram:CategoryCode`,
      `${HEAD}/ram:ApplicableTradeTax/ram:ExemptionReason`,
      `${HEAD}/ram:ApplicableTradeTax/ram:ExemptionReasonCode`,
      "//ram:IncludedSupplyChainTradeLineItem//ram:RateApplicablePercent"
    )

  it.each([
    ["AE", "reverse_charge", "Reverse charge", ["VATEX-EU-AE"]],
    ["K", "intra_community", "Intra-Community supply", ["VATEX-EU-IC"]],
    ["G", "export", "Export outside the EU", ["VATEX-EU-G"]],
    ["E", "exempt", "Exempt from VAT", []],
    ["E", "small_business", "Special scheme for small enterprises", []],
  ] as const)("is %s for %s", async (code, notice, reason, codes) => {
    const snapshot = issued(untaxed, 0, { notices: [notice], buyer: company })
    expect(await category(snapshot)).toEqual([[code], [reason], codes, ["0"]])
  })

  it("is Z for a rate of zero without a reason, and S for any rate", async () => {
    const zero = issued(untaxed, 0, { notices: [] })
    expect(await category(zero)).toEqual([["Z"], [], [], ["0"]])
    expect(await category(standard)).toEqual([["S"], [], [], ["19", "19"]])
  })

  it("is O without a rate and VAT ids for a seller whom no office taxes", async () => {
    const snapshot = issued(untaxed, 0, {
      seller: { ...seller, vat_id: null },
      buyer: company,
    })
    expect(await category(snapshot)).toEqual([
      ["O"],
      ["Not subject to VAT"],
      ["VATEX-EU-O"],
      [],
    ])
    const [ids] = await textsOf(snapshot, "//ram:SpecifiedTaxRegistration")
    expect(ids).toEqual([])
  })

  it("is that of goods where goods and services are supplied", async () => {
    const snapshot = issued(untaxed, 0, {
      notices: ["reverse_charge", "intra_community"],
      buyer: company,
    })
    expect((await category(snapshot))[0]).toEqual(["K"])
  })

  it("tells where goods go when they cross a border of the Union", async () => {
    const snapshot = issued(untaxed, 0, {
      notices: ["intra_community"],
      buyer: { ...company, country_code: "fr" },
    })
    const [country] = await textsOf(
      snapshot,
      "//ram:ShipToTradeParty//ram:CountryID"
    )
    expect(country).toEqual(["FR"])
  })
})

describe("the document", () => {
  it("is 380, dated where the seller is, delivered when it was", async () => {
    const [type, issuedOn, delivered, order] = await textsOf(
      { ...standard, supplied_on: "2026-03-04" },
      "//rsm:ExchangedDocument/ram:TypeCode",
      "//rsm:ExchangedDocument/ram:IssueDateTime",
      "//ram:ActualDeliverySupplyChainEvent",
      "//ram:SellerOrderReferencedDocument/ram:IssuerAssignedID"
    )
    expect([type, issuedOn, delivered, order]).toEqual([
      ["380"],
      ["20260302"],
      ["20260304"],
      ["7"],
    ])
  })

  it("is 381 and names the original as a credit note", async () => {
    const snapshot = issued(germanOrder(), 0, {
      kind: "credit_note",
      corrects: FIRST,
      reason: "refund",
      payment: { ...standard.payment, status: "returned" },
    })
    const reference = `${HEAD}/ram:InvoiceReferencedDocument`
    const found = await textsOf(
      snapshot,
      "//rsm:ExchangedDocument/ram:TypeCode",
      `${reference}/ram:IssuerAssignedID`,
      `${reference}/ram:FormattedIssueDateTime`,
      "//ram:DuePayableAmount"
    )
    expect(found).toEqual([["381"], ["INV-2026-00001"], ["20260301"], ["0.00"]])
  })

  it("names both sides with their tax numbers", async () => {
    const snapshot = issued(germanOrder(), 0, {
      seller: { ...seller, vat_id: "DE 123 456 789", tax_number: "27/1" },
      buyer: { ...company, company: "Analytical Engines SA" },
    })
    const [sellerIds, buyerName, contact, buyerIds, register] = await textsOf(
      snapshot,
      "//ram:SellerTradeParty/ram:SpecifiedTaxRegistration/ram:ID",
      "//ram:BuyerTradeParty/ram:Name",
      "//ram:BuyerTradeParty/ram:DefinedTradeContact/ram:PersonName",
      "//ram:BuyerTradeParty/ram:SpecifiedTaxRegistration/ram:ID",
      "//ram:SellerTradeParty/ram:SpecifiedLegalOrganization/ram:ID"
    )
    expect(sellerIds).toEqual(["DE123456789", "27/1"])
    expect(buyerName).toEqual(["Analytical Engines SA"])
    expect(contact).toEqual(["Ada Lovelace"])
    expect(buyerIds).toEqual(["FR40303265045"])
    expect(register).toEqual(["Amtsgericht Charlottenburg, HRB 12345"])
  })

  it("holds hostile text as text, and none that XML cannot hold", async () => {
    const title = `<script>&"'</script> ]]> \u0000\u0008\ud800\uffff 漢字`
    const snapshot = issued(
      germanOrder({ items: [item({ product_title: title })] })
    )
    const [names] = await textsOf(
      { ...snapshot, buyer: { ...snapshot.buyer, name: "x".repeat(10_000) } },
      "//ram:SpecifiedTradeProduct/ram:Name"
    )
    expect(names[0]).toBe(`<script>&"'</script> ]]> 漢字`)
  })

  it("needs no street or city", async () => {
    const buyer = { ...standard.buyer, address_lines: [], city: null }
    const [parts] = await textsOf(
      { ...standard, buyer },
      "//ram:BuyerTradeParty/ram:PostalTradeAddress/*"
    )
    expect(parts).toEqual(["10117", "DE"])
  })
})

describe("the payment", () => {
  const pending = { ...standard.payment, status: "pending" as const }

  it.each([
    ["48", "Visa card", {}],
    ["68", "PayPal", {}],
    ["ZZZ", null, {}],
    ["58", "Bank transfer", pending],
  ])("is by %s for %s", async (code, method, fields) => {
    const payment = { ...standard.payment, ...fields, method }
    const [means] = await textsOf(
      { ...standard, payment },
      `${MEANS}/ram:TypeCode`
    )
    expect(means).toEqual([code])
  })

  it("tells a transfer's account, reference and date", async () => {
    const found = await textsOf(
      { ...standard, payment: { ...pending, due_on: "2026-03-15" } },
      `${MEANS}//ram:IBANID`,
      `${MEANS}//ram:BICID`,
      `${HEAD}/ram:PaymentReference`,
      "//ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime",
      "//ram:DuePayableAmount"
    )
    expect(found).toEqual([
      ["DE02120300000000202051"],
      ["BYLADEM1001"],
      ["INV-2026-00001"],
      ["20260315"],
      ["16.80"],
    ])
  })

  it("tells terms where there is no date", async () => {
    const [terms] = await textsOf(
      { ...standard, payment: pending },
      "//ram:SpecifiedTradePaymentTerms/ram:Description"
    )
    expect(terms).toEqual(["Payable on receipt"])
  })
})

describe("what keeps it from being made", () => {
  const bare = { ...seller, vat_id: null, register: null }

  it.each<[string, string, Partial<InvoiceSnapshot>]>([
    ["currency_code", "BR-DEC", { currency_code: "kwd" }],
    [
      "seller.country_code",
      "BR-09",
      { seller: { ...seller, country_code: "" } },
    ],
    ["seller.vat_id", "BR-CO-09", { seller: { ...seller, vat_id: "123" } }],
    ["seller.vat_id", "BR-S-02", { seller: { ...seller, vat_id: null } }],
    ["seller.register", "BR-CO-26", { seller: bare }],
    [
      "buyer.country_code",
      "BR-11",
      { buyer: { ...standard.buyer, country_code: null } },
    ],
    ["buyer.name", "BR-07", { buyer: { ...standard.buyer, name: "\u0001" } }],
  ])("is %s by %s, with the cure", async (field, rule, fields) => {
    const state = await eInvoiceState({
      ...standard,
      ...fields,
      e_invoice: true,
    })
    const message: unknown = expect.stringMatching(/\w{3,}.*\.$/)
    const faults: unknown = expect.arrayContaining([{ field, rule, message }])
    expect(state).toEqual({ status: "impossible", faults })
  })

  it.each([
    ["reverse_charge", "BR-AE-02"],
    ["intra_community", "BR-IC-02"],
  ] as const)("is a buyer without VAT id at %s", async (notice, rule) => {
    const xml = await eInvoiceXml(issued(untaxed, 0, { notices: [notice] }))
    expect(xml).toMatchObject({
      ok: false,
      faults: [{ field: "buyer.vat_id", rule }],
    })
  })

  it("is nothing where it is not wanted", async () => {
    expect(await eInvoiceState(standard)).toEqual({ status: "off" })
    expect(await eInvoiceState({ ...standard, e_invoice: true })).toEqual({
      status: "on",
    })
  })
})
