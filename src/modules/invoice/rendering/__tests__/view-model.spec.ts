import { describe, expect, it } from "vitest"

import type { InvoiceSnapshot, TaxNotice } from "../../domain/snapshot"
import { legalBasis } from "../view/legal-basis"
import { readLogo } from "../view/logo"
import { toViewModel } from "../view/view-model"
import {
  sampleCreditNote,
  sampleInvoice,
  samplePending,
} from "./sample-documents"

const PNG = `data:image/png;base64,${Buffer.from("89504e470d0a1a0a00", "hex").toString("base64")}`

const factsOf = (snapshot: InvoiceSnapshot) =>
  Object.fromEntries(
    toViewModel(snapshot).facts.map(({ name, value }) => [name, value])
  )

describe("the view of a document", () => {
  it("tells a paid invoice's supply, payment and stamp", () => {
    const view = toViewModel(sampleInvoice("en"))
    expect(view).toMatchObject({ title: "Invoice", payment: null })
    expect(view.stamp).toEqual({ text: "Paid", waits: false })
    expect(factsOf(sampleInvoice("en"))).toMatchObject({
      "Date of supply": "3 March 2026",
      "Paid on": "1 March 2026",
      "Payment method": "PayPal",
      "Payment reference": "pay_7Q2",
    })
  })

  it("asks for a pending one with account, due date and QR code", () => {
    const { stamp, payment } = toViewModel(samplePending("en"))
    expect(stamp).toEqual({ text: "Payment pending", waits: true })
    expect(payment?.request).toBe(
      "Please pay €40.60 by 15\u00a0March\u00a02026."
    )
    expect(payment?.rows.map(({ value }) => value)).toContain("INV-2026-00001")
    expect(payment?.qr).not.toBeNull()
  })

  it.each([
    ["dollars", { currency_code: "usd" }],
    ["no IBAN", { seller: { ...samplePending("en").seller, iban: null } }],
  ])("draws no QR code for %s", (_, fields) => {
    const { payment } = toViewModel({ ...samplePending("en"), ...fields })
    expect(payment?.qr).toBeNull()
    expect(payment?.request).toContain("Please pay")
  })

  it("names what a credit note lessens, and why, and asks for nothing", () => {
    const view = toViewModel(sampleCreditNote("de"))
    expect(view.title).toBe("Rechnungskorrektur")
    expect(view.corrects).toBe(
      "Korrektur zur Rechnung INV-2026-00001 vom 1.\u00a0März\u00a02026."
    )
    expect(view.stamp?.text).toBe("Erstattet")
    expect(view.payment).toBeNull()
    expect(factsOf(sampleCreditNote("de"))).toMatchObject({
      Grund: "Erstattung",
    })
  })

  it("calls a German cancellation a Stornorechnung, unstamped till refunded", () => {
    const view = toViewModel({
      ...sampleCreditNote("de"),
      reason: "cancellation",
      payment: { ...sampleCreditNote("de").payment, status: "pending" },
    })
    expect(view.title).toBe("Stornorechnung")
    expect(view.stamp).toBeNull()
  })

  it("cuts texts that no page could hold", () => {
    const long = "Limited ".repeat(1250)
    const base = sampleInvoice("en")
    const view = toViewModel({
      ...base,
      buyer: { ...base.buyer, name: long, company: `${long}&`, vat_id: long },
      lines: base.lines.map((line) => ({ ...line, title: long })),
    })
    expect(view.buyer.name).toHaveLength(240)
    expect(view.buyer.name.endsWith("…")).toBe(true)
    expect(view.buyer.address[0]).toHaveLength(240)
    expect(view.lines[0]?.title.length).toBeLessThanOrEqual(300)
  })
})

describe("the wording of notices", () => {
  it.each<[TaxNotice, "de" | "fr" | "en", string, string]>([
    [
      "reverse_charge",
      "de",
      "de",
      "Steuerschuldnerschaft des Leistungsempfängers (§ 13b UStG)",
    ],
    [
      "reverse_charge",
      "fr",
      "be",
      "Autoliquidation (Art. 196 directive 2006/112/CE)",
    ],
    [
      "small_business",
      "fr",
      "fr",
      "TVA non applicable : franchise en base (art. 293 B du CGI)",
    ],
    [
      "intra_community",
      "en",
      "at",
      "VAT-exempt intra-Community supply (Art. 138 Directive 2006/112/EC)",
    ],
    ["export", "en", "us", "VAT-exempt export supply"],
    ["exempt", "de", "de", "Von der Umsatzsteuer befreit"],
  ])("of %s in %s by a seller in %s", (notice, language, country, text) => {
    const base = sampleInvoice(language)
    const { notices } = toViewModel({
      ...base,
      notices: [notice],
      seller: { ...base.seller, country_code: country },
    })
    expect(notices).toEqual([text])
  })

  it("takes the seller's country in any case", () => {
    expect(legalBasis("export", "DE", "")).toBe("§ 4 Nr. 1 Buchst. a UStG")
  })
})

describe("readLogo", () => {
  it("takes a PNG as a data URI", () => {
    expect(readLogo(PNG)).toBe(PNG)
  })

  it.each([
    ["absent", undefined],
    ["an SVG", "data:image/svg+xml;base64,PHN2Zz4="],
    ["a link", "https://shop.example/logo.png"],
    ["not what it says", "data:image/jpeg;base64,iVBORw0KGgo="],
    ["with more behind it", `${PNG}" onerror="x`],
    ["too large", `${PNG}${"A".repeat(400_000)}`],
  ])("refuses one that is %s", (_, logo) => {
    expect(readLogo(logo)).toBeNull()
  })
})
