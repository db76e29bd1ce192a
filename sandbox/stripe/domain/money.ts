import { stripeDecimals } from "./currencies"

/** Minor units in words: 2500 EUR is "€25.00". */
export const money = (minor: number, currency: string): string => {
  const decimals = stripeDecimals(currency)
  const digits = String(minor).padStart(decimals + 1, "0")
  const split = digits.length - decimals
  // a string, not a quotient: no float comes near an amount
  const amount = `${digits.slice(0, split)}.${digits.slice(split)}0`
  return new Intl.NumberFormat("en", {
    style: "currency",
    currency: currency.toUpperCase(),
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount as Intl.StringNumericLiteral)
}
