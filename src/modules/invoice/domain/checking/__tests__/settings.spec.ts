import { describe, expect, it } from "vitest"

import { settings } from "../../__tests__/fixtures"
import { checkSettings, type SellerInput, type SettingsInput } from "../index"

const sellerWith = (fields: SellerInput): SettingsInput => ({
  ...settings,
  seller: { ...settings.seller, ...fields },
})

const faultsOf = (input: SettingsInput): Record<string, string> => {
  const checked = checkSettings(input)
  return checked.ok
    ? {}
    : Object.fromEntries(
        checked.faults.map(({ field, message }) => [field, message])
      )
}

describe("checkSettings", () => {
  it("takes what is right, and writes it in one way", () => {
    const checked = checkSettings({
      seller: {
        ...{ name: "  Ada & Söhne ", address_lines: [" Weg 1 ", "", "Hof"] },
        ...{ postal_code: "1010", city: "Wien", country_code: "AT" },
        ...{ vat_id: "u13585627", iban: "at61 1904300234573201" },
        ...{ bic: "bkauatww", website: "ada.example", time_zone: "UTC" },
        footer: "One\nTwo",
      },
    })
    expect(checked).toEqual({
      ok: true,
      settings: {
        numbering: {
          invoice: "INV-{YYYY}-{00000}",
          credit_note: "CN-{YYYY}-{00000}",
        },
        ...{ issue_when: "paid", payment_terms_days: null },
        ...{ e_invoice: false, tax_scheme: "standard", template: "calm" },
        seller: {
          ...{ name: "Ada & Söhne", address_lines: ["Weg 1", "Hof"] },
          ...{ postal_code: "1010", city: "Wien", country_code: "at" },
          ...{ vat_id: "ATU13585627", iban: "AT61 1904 3002 3457 3201" },
          ...{ bic: "BKAUATWW", website: "https://ada.example" },
          ...{ time_zone: "UTC", footer: "One\nTwo", tax_number: null },
          ...{ register: null, bank_name: null, email: null, phone: null },
          logo: null,
        },
      },
    })
  })

  it.each<[keyof SellerInput, SellerInput, RegExp]>([
    ["name", { name: " " }, /as it is registered/],
    ["name", { name: "x".repeat(10_000) }, /At most 120/],
    ["name", { name: "a\u0000b" }, /control/],
    ["address_lines", { address_lines: [] }, /street/],
    ["address_lines", { address_lines: Array(5).fill("x") }, /4 lines/],
    ["address_lines", { address_lines: ["x".repeat(121)] }, /At most 120/],
    ["postal_code", { postal_code: null }, /postal code/],
    ["city", { city: "" }, /city/],
    ["country_code", { country_code: "Germany" }, /At most 2/],
    ["country_code", { country_code: "xx" }, /two letters/],
    ["country_code", { country_code: "eu" }, /two letters/],
    ["vat_id", { vat_id: "DE123456789" }, /not a VAT ID of Germany/],
    ["vat_id", { vat_id: null, tax_number: "" }, /VAT ID or tax number/],
    ["tax_number", { tax_number: "12" }, /tax number is written/],
    ["iban", { iban: "DE89 3704 0044 0532 0130 01" }, /check digits/],
    ["iban", { iban: "DE89 3704" }, /has 22 signs; this has 8/],
    ["iban", { iban: "QQ12 3456" }, /begins with its country/],
    ["bic", { bic: "COBADE" }, /8 or 11/],
    ["email", { email: "office" }, /e-mail address such as/],
    ["phone", { phone: "call me" }, /digits/],
    ["website", { website: "javascript:alert(1)" }, /address such as/],
    ["footer", { footer: "x".repeat(501) }, /At most 500/],
    ["time_zone", { time_zone: "Berlin" }, /Europe\/Berlin/],
  ])("names %s of %j, with the cure", (field, fields, cure) => {
    const faults = faultsOf(sellerWith(fields))
    expect(Object.keys(faults)).toEqual([`seller.${field}`])
    expect(faults[`seller.${field}`]).toMatch(cure)
  })

  it.each<[string, Partial<SettingsInput>, RegExp]>([
    ["numbering.invoice", { numbering: { invoice: "INV" } }, /one place/],
    ["numbering.invoice", { numbering: { invoice: "{0}" } }, /begin with/],
    [
      "numbering.credit_note",
      { numbering: { invoice: "A-{00}", credit_note: "a{YYYY}/{00}" } },
      /series of their own/,
    ],
    ["payment_terms_days", { payment_terms_days: 366 }, /0 to 365/],
    ["payment_terms_days", { payment_terms_days: -1 }, /0 to 365/],
    ["payment_terms_days", { payment_terms_days: 1.5 }, /whole number/],
    ["payment_terms_days", { payment_terms_days: NaN }, /whole number/],
  ])("names %s of %j, with the cure", (field, fields, cure) => {
    const faults = faultsOf({ ...settings, ...fields })
    expect(Object.keys(faults)).toEqual([field])
    expect(faults[field]).toMatch(cure)
  })

  it.each([
    { vat_id: null, tax_number: "181/815/08155" },
    { country_code: "us", vat_id: null },
    { country_code: "us", vat_id: "12-3456789", tax_number: "98-7654321" },
  ])("takes %j", (fields) => {
    expect(faultsOf(sellerWith(fields))).toEqual({})
  })

  it("names all that is wrong at once", () => {
    const faults = faultsOf({ seller: {}, payment_terms_days: 1000 })
    expect(Object.keys(faults)).toEqual([
      "seller.address_lines",
      "seller.name",
      "seller.postal_code",
      "seller.city",
      "seller.country_code",
      "seller.time_zone",
      "payment_terms_days",
    ])
  })
})
