import { describe, expect, it } from "vitest"

import { eInvoiceGap } from "../e-invoice/seller-gap"
import { seller } from "./fixtures"

const none = { vat_id: null, tax_number: null, register: null }
const number = { ...none, tax_number: "27/123/45678" }

describe("what the settings lack for e-invoices", () => {
  it.each([
    ["nothing", {}, "standard", null],
    ["any identifier", none, "standard", ["all", "BR-CO-26"]],
    ["a country", { country_code: "" }, "standard", ["all", "BR-09"]],
    [
      "a tax number",
      { ...none, register: "HRB 1" },
      "standard",
      ["ordinary", "BR-S-02"],
    ],
    [
      "a tax number",
      { ...none, register: "HRB 1" },
      "small_business",
      ["ordinary", "BR-E-02"],
    ],
    ["a VAT id", number, "standard", ["abroad", "BR-IC-02", "BR-G-02"]],
    ["nothing", number, "small_business", null],
    ["nothing", { ...number, country_code: "ch" }, "standard", null],
  ] as const)("is %s (%j, %s)", (_, change, tax_scheme, expected) => {
    const gap = eInvoiceGap({ seller: { ...seller, ...change }, tax_scheme })
    expect(gap && [gap.documents, ...gap.rules]).toEqual(expected)
  })
})
