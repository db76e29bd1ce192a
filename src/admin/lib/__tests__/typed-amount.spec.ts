import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { fromMinorUnits } from "../../../shared/money"
import { readTypedAmount } from "../typed-amount"

const refusal = (text: string, currency = "eur", most = 10_000) => {
  const typed = readTypedAmount(text, currency, most)
  return typed.ok ? `taken as ${typed.minor}` : typed.message
}

describe("an amount as typed", () => {
  it.each([
    ["12.35", "eur", 1235],
    ["12,35", "eur", 1235],
    [" 12 ", "eur", 1200],
    ["0.5", "eur", 50],
    ["007", "eur", 700],
    ["1234", "jpy", 1234],
    ["1.234", "kwd", 1234],
    ["1,5", "kwd", 1500],
  ])("reads %j %s as %i minor units", (text, currency, minor) => {
    expect(readTypedAmount(text, currency, 1_000_000)).toEqual({
      ok: true,
      minor,
    })
  })

  it.each([
    ["", "Enter an amount."],
    ["   ", "Enter an amount."],
    ["12.", "Enter an amount in digits, such as 12.50."],
    [".5", "Enter an amount in digits, such as 12.50."],
    ["-3", "Enter an amount in digits, such as 12.50."],
    ["1e3", "Enter an amount in digits, such as 12.50."],
    ["1,234.50", "Enter an amount in digits, such as 12.50."],
    ["€5", "Enter an amount in digits, such as 12.50."],
    ["１２", "Enter an amount in digits, such as 12.50."],
    ["0", "Enter an amount above zero."],
    ["0.00", "Enter an amount above zero."],
    ["100.01", "At most €100.00."],
  ])("refuses %j", (text, message) => {
    expect(refusal(text)).toBe(message)
  })

  it("refuses any amount where nothing is left", () => {
    expect(refusal("0.01", "eur", 0)).toBe("There is nothing left.")
  })

  it("never takes a separator of thousands for decimals, nor the reverse", () => {
    expect(refusal("1,234", "eur", 1_000_000)).toBe("EUR has 2 decimals.")
    expect(refusal("1.234", "jpy", 1_000_000)).toBe("JPY has no decimals.")
    expect(refusal("1.2345", "kwd", 1_000_000)).toBe("KWD has 3 decimals.")
  })

  it("reads back every amount that it would be prefilled with", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.constantFrom("eur", "jpy", "kwd"),
        (minor, currency) => {
          const text = fromMinorUnits(minor, currency)
          expect(readTypedAmount(text, currency, minor)).toEqual({
            ok: true,
            minor,
          })
          expect(readTypedAmount(text, currency, minor - 1).ok).toBe(false)
        }
      )
    )
  })
})
