import { appliedCodes, type Cart, type OpenCart } from "../dto/cart"
import { toMinor } from "../money"

/** A total in minor units, as the API compares it. */
export type ShownTotal = { amount_minor: number; currency_code: string }

/**
 * The total as the page carries it back to us: nobody places an order at
 * another total than the one that was on the screen.
 */
export function shownTotal({ totals, currencyCode }: Cart): string {
  return `${toMinor(totals.total, currencyCode)} ${currencyCode}`
}

/** The total that a post of the page carried; null when it carried none. */
export function readShownTotal(posted: string | undefined): ShownTotal | null {
  const [, amount, currency] =
    /^(\d{1,15}) ([a-z]{3})$/i.exec(posted ?? "") ?? []
  return amount && currency
    ? { amount_minor: Number(amount), currency_code: currency }
    : null
}

/**
 * The codes that take something off that total, carried back with it: a code
 * that has stopped applying since is named, rather than only another total.
 */
export const shownCodes = (cart: OpenCart): string =>
  appliedCodes(cart).map(encodeURIComponent).join(" ")

/** The codes that a post of the page carried. */
export const readShownCodes = (posted: string | undefined): string[] =>
  (posted ?? "").split(" ").filter(Boolean).map(decoded)

// What is no code of ours is for the API to refuse, as any other text is.
function decoded(code: string): string {
  try {
    return decodeURIComponent(code)
  } catch {
    return code
  }
}
