/** English spelling that puts the sign of each currency where its users do. */
const LOCALES: Record<string, string> = { usd: "en-US", eur: "en-IE" }

/**
 * Formats an amount in major units (12.5 → "€12.50"), as the shop's API gives
 * it. `currencyCode` is ISO 4217 in any case.
 */
export function formatMoney(amount: number, currencyCode: string): string {
  const code = currencyCode.toLowerCase()
  return new Intl.NumberFormat(LOCALES[code] ?? "en-GB", {
    style: "currency",
    currency: code.toUpperCase(),
  }).format(amount)
}

const decimalsOf = (currencyCode: string): number =>
  new Intl.NumberFormat("en", {
    style: "currency",
    currency: currencyCode.toUpperCase(),
  }).resolvedOptions().maximumFractionDigits ?? 2

/** Whole minor units (1250 cents) in major units (12.5), to be shown only. */
export function fromMinor(minor: number, currencyCode: string): number {
  return minor / 10 ** decimalsOf(currencyCode)
}

/**
 * Major units (67.592) in whole minor units (6759), as the shop rounds its
 * totals. The number is shifted as it is written, not multiplied: 1.005 euros
 * are 101 cents.
 */
export function toMinor(amount: number, currencyCode: string): number {
  return Math.round(Number(`${amount}e${decimalsOf(currencyCode)}`))
}
