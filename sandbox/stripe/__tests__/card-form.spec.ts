import { describe, expect, it } from "vitest"

import { isValidIban } from "../domain/bank-debits"
import { checkCardForm, passesLuhn } from "../domain/card-form"
import { TEST_CARDS } from "../domain/test-cards"

const NOW = new Date("2026-11-21T12:00:00Z")
const good = {
  number: "4242 4242 4242 4242",
  expiry: "11 / 26",
  cvc: "123",
  name: "Ada Berg",
}

const errorsOf = (change: Partial<typeof good>) => {
  const checked = checkCardForm({ ...good, ...change }, NOW)
  return checked.ok ? {} : checked.errors
}

describe("card form", () => {
  it("takes a card that expires at the end of this month", () => {
    expect(checkCardForm(good, NOW)).toEqual({
      ok: true,
      value: {
        number: "4242424242424242",
        exp_month: 11,
        exp_year: 2026,
        name: "Ada Berg",
      },
    })
  })

  it.each([
    ["1226", 12, 2026],
    ["12/2030", 12, 2030],
    ["1/31", 1, 2031],
  ])("reads the expiry %s", (expiry, exp_month, exp_year) => {
    expect(checkCardForm({ ...good, expiry }, NOW)).toMatchObject({
      value: { exp_month, exp_year },
    })
  })

  it.each([
    ["number", "", "Enter the card number."],
    ["number", "4242 4242", "Your card number is incomplete."],
    ["number", "4242 4242 4242 4241", "Your card number is invalid."],
    ["expiry", "10 / 26", "Your card's expiry date is in the past."],
    ["expiry", "13 / 30", "Your card's expiry month is invalid."],
    ["expiry", "12 / 99", "Your card's expiry year is invalid."],
    ["expiry", "soon", "Enter the expiry as MM / YY."],
    ["cvc", "12", "Enter the security code: 3 digits."],
    ["name", " ", "Enter the name on the card."],
  ])("refuses %s %j", (field, value, message) => {
    expect(errorsOf({ [field]: value })).toEqual({ [field]: message })
  })

  it("asks four digits of American Express", () => {
    expect(errorsOf({ number: "378282246310005" })).toEqual({
      cvc: "Enter the security code: 4 digits.",
    })
    expect(errorsOf({ number: "378282246310005", cvc: "1234" })).toEqual({})
  })

  it("knows only test cards with a right check digit", () => {
    expect(Object.keys(TEST_CARDS).filter((n) => !passesLuhn(n))).toEqual([])
  })
})

describe("IBAN", () => {
  it("takes the published ones and refuses a wrong check digit", () => {
    expect(isValidIban("DE89370400440532013000")).toBe(true)
    expect(isValidIban("GB82WEST12345698765432")).toBe(true)
    expect(isValidIban("DE88370400440532013000")).toBe(false)
    expect(isValidIban("not an iban")).toBe(false)
  })
})
