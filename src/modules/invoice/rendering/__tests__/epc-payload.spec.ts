import { describe, expect, it } from "vitest"

import { epcPayload, type EpcTransfer } from "../payment/epc-payload"
import { readIban } from "../payment/iban"
import { drawQrCode } from "../payment/qr-code"

const transfer = {
  name: "Folio Supply GmbH",
  iban: "DE02 1203 0000 0000 2020 51",
  bic: "byladem1001",
  currency_code: "eur",
  amount_minor: 4060,
  remittance: "INV-2026-00001",
}

const lines = (fields: Partial<EpcTransfer>) =>
  epcPayload({ ...transfer, ...fields })?.split("\n")

describe("epcPayload", () => {
  it("writes the elements in the standard's order", () => {
    expect(lines({})).toEqual([
      "BCD",
      "002",
      "1",
      "SCT",
      "BYLADEM1001",
      "Folio Supply GmbH",
      "DE02120300000000202051",
      "EUR40.60",
      "",
      "",
      "INV-2026-00001",
    ])
  })

  it.each([null, "", "NOT A BIC"])("leaves out a BIC of %o", (bic) => {
    expect(lines({ bic })?.[4]).toBe("")
  })

  it.each([
    [1, "EUR0.01"],
    [100, "EUR1.00"],
    [123_456_789, "EUR1234567.89"],
    [99_999_999_999, "EUR999999999.99"],
  ])("writes %i cents as %s", (amount_minor, text) => {
    expect(lines({ amount_minor })?.[7]).toBe(text)
  })

  it.each([
    ["no amount", { amount_minor: 0 }],
    ["a negative amount", { amount_minor: -1 }],
    ["a billion", { amount_minor: 100_000_000_000 }],
    ["dollars", { currency_code: "usd" }],
    ["an IBAN with a wrong digit", { iban: "DE02120300000000202052" }],
    ["an IBAN that is none", { iban: "none" }],
    ["no name", { name: " " }],
  ])("is absent for %s", (_, fields) => {
    expect(epcPayload({ ...transfer, ...fields })).toBeNull()
  })

  it("cuts the name at 70 and the text at 140 characters", () => {
    const long = lines({ name: "n".repeat(200), remittance: "r".repeat(200) })
    expect(long?.[5]).toBe("n".repeat(70))
    expect(long?.[10]).toBe("r".repeat(140))
  })

  it("stays within 331 bytes and lets no text add an element", () => {
    const payload = epcPayload({
      ...transfer,
      name: `${"株".repeat(70)}\nSCT`,
      remittance: `a\r\nb ${"é".repeat(100)}`,
    })
    expect(Buffer.byteLength(payload ?? "")).toBeLessThanOrEqual(331)
    expect(payload?.split("\n")).toHaveLength(11)
    expect(payload).toContain("a b é")
  })
})

describe("readIban", () => {
  it.each([
    ["GB82 WEST 1234 5698 7654 32", "GB82WEST12345698765432"],
    ["de02120300000000202051", "DE02120300000000202051"],
    ["DE03120300000000202051", null],
    ["DE0", null],
  ])("reads %s as %s", (text, iban) => {
    expect(readIban(text)).toBe(iban)
  })
})

describe("drawQrCode", () => {
  it("has a quiet zone of four modules around version 4 or more", () => {
    const { size, path } = drawQrCode(epcPayload(transfer) ?? "")
    expect((size - 8 - 17) % 4).toBe(0)
    // The first run is the upper edge of the finder pattern.
    expect(path.startsWith("M4 4h7v1h-7z")).toBe(true)
  })
})
