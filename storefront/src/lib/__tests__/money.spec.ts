import { expect, it } from "vitest"
import { formatMoney, fromMinor, toMinor } from "../money"

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

it.each([
  [12.5, "eur", 1250],
  [67.592, "usd", 6759],
  [1.005, "eur", 101],
  [8.115, "EUR", 812],
  [1500, "jpy", 1500],
  [1.234, "kwd", 1234],
])("counts %d %s as %d minor units", (amount, currency, minor) => {
  expect(toMinor(amount, currency)).toBe(minor)
})
