import { describe, expect, it } from "vitest"

import { checkVatId, countryOfVatId } from "../vat-id"

describe("checkVatId", () => {
  it.each([
    ["de 123.456.788", null, "DE123456788"],
    ["123456788", "de", "DE123456788"],
    ["U13585627", "at", "ATU13585627"],
    ["094259216", "gr", "EL094259216"],
    ["GR094259216", null, "EL094259216"],
    ["EL094259216", "de", "EL094259216"],
    ["NL000099998B57", null, "NL000099998B57"],
    ["IE6433435F", null, "IE6433435F"],
    ["SE123456789701", null, "SE123456789701"],
    ["XI980780684", "gb", "XI980780684"],
    ["CHE-107.787.577 TVA", null, "CHE107787577MWST"],
    ["CHE-107.787.577", "ch", "CHE107787577MWST"],
    ["995525828", "no", "NO995525828MVA"],
    ["12-3456789", "us", "123456789"],
  ])("keeps %j of %j as %j", (typed, country, vat_id) => {
    expect(checkVatId(typed, country)).toEqual({ ok: true, vat_id })
    // What is kept is right once more, whatever address stands beside it.
    expect(checkVatId(vat_id, country)).toEqual({ ok: true, vat_id })
  })

  it.each([
    ["DE123456789", null, /not a VAT ID of Germany, such as DE123456788/],
    ["DE12345678", null, /Germany/],
    ["FR1", "fr", /4 to 20/],
    ["XI980780685", null, /Northern Ireland/],
    ["", "de", /4 to 20/],
    ["😀😀😀😀", "de", /4 to 20/],
    ["1".repeat(5000), "us", /4 to 20/],
    ["<script>", "us", /4 to 20/],
  ])("refuses %j of %j, with the cure", (typed, country, message) => {
    const checked = checkVatId(typed.slice(0, 5000), country)
    expect(checked).toMatchObject({ ok: false })
    expect(checked).toHaveProperty("message", expect.stringMatching(message))
    expect(checked).toHaveProperty(
      "message",
      expect.stringContaining("or leave it empty")
    )
  })

  it.each([
    ["DE123456788", "de"],
    ["EL094259216", "gr"],
    ["CHE107787577MWST", "ch"],
    ["XI980780684", "xi"],
    ["123456789", null],
  ])("knows by its letters that %s is of %s", (id, country) => {
    expect(countryOfVatId(id)).toBe(country)
  })
})
