import type { MedusaContainer } from "@medusajs/framework/types"

import { refuseUnknown, sortCodes } from "./admit-codes"
import { readCodes } from "./read-codes"
import { readPricedCart } from "./read-priced-cart"

/** Of no importance: whether a code leads somewhere does not depend on it. */
const ANY_CART = { currency_code: "eur", items: [], shipping_methods: [] }

/**
 * Makes sure that codes lead somewhere, before anything else is done with them.
 *
 * @returns those that a cart is to hold, folded
 * @param cartId null for a cart that is not there yet
 * @throws MedusaError INVALID_DATA for codes that are none or unknown; as
 * `readPricedCart`
 */
export const requireKnownCodes = async (
  container: MedusaContainer,
  cartId: string | null,
  typed: readonly string[]
): Promise<string[]> => {
  const codes = readCodes(typed)
  const cart = cartId ? await readPricedCart(container, cartId) : ANY_CART
  if (codes.length === 0) {
    return []
  }
  const sorted = await sortCodes(container, cart, codes)
  refuseUnknown(sorted)
  return sorted.known
}
