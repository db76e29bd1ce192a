import { expect, it } from "vitest"
import { formatMoney, fromMinor } from "../money"

it.each([
  [12.5, "eur", "€12.50"],
  [1234.5, "USD", "$1,234.50"],
  [0, "eur", "€0.00"],
  [1500, "jpy", "JP¥1,500"],
])("writes %d %s as %s", (amount, currency, written) => {
  expect(formatMoney(amount, currency)).toBe(written)
})

it.each([
  [1250, "eur", "€12.50"],
  [1500, "JPY", "JP¥1,500"],
  [1234, "kwd", "KWD 1.234"],
])("writes %d minor units of %s as %s", (minor, currency, written) => {
  expect(formatMoney(fromMinor(minor, currency), currency)).toBe(
    written.replace(" ", "\u00a0")
  )
})
