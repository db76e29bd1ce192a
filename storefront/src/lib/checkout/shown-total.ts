import type { Cart } from "@/lib/dto/cart"

/**
 * The total as the page carries it back to us: nobody places an order at
 * another total than the one that was on the screen.
 */
export function shownTotal(cart: Cart): string {
  return `${cart.totals.total} ${cart.currencyCode}`
}
