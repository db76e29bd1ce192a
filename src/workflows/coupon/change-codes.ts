import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { COUPON_MODULE } from "../../modules/coupon"
import type CouponModuleService from "../../modules/coupon/service"
import { refuseUnknown, sortCodes, type SortedCodes } from "./admit-codes"
import { foldCodes, readCodes } from "./read-codes"
import { readPricedCart, requireOpenCart } from "./read-priced-cart"

/**
 * What is done to the codes of a cart, as they were typed.
 *
 * @property replaces codes that are not added go out
 * @property leaves_out unknown codes are left out instead of refused
 * @property is_checked `requireKnownCodes` has just answered these codes
 */
export type CartCodesInput = {
  cart_id: string
  add?: readonly string[]
  drop?: readonly string[]
  replaces?: boolean
  leaves_out?: boolean
  is_checked?: boolean
}

type Undo = {
  cart_id: string
  before: Awaited<ReturnType<CouponModuleService["changeCartCodes"]>>["before"]
}

const couponsOf = (container: MedusaContainer): CouponModuleService =>
  container.resolve(COUPON_MODULE)

/** Makes a cart hold the codes that it held before a change. */
export const restoreCodes = (
  container: MedusaContainer,
  { cart_id, before }: Undo
): Promise<void> => couponsOf(container).restoreCartCodes(cart_id, before)

// What was checked already, and what only goes out, is not judged again.
const sort = async (
  container: MedusaContainer,
  { cart_id, add = [], leaves_out, is_checked }: CartCodesInput
): Promise<SortedCodes> => {
  const codes = leaves_out ? foldCodes(add) : readCodes(add)
  if (codes.length === 0 || is_checked) {
    await requireOpenCart(container, cart_id)
    return { known: codes, unknown: [] }
  }
  const cart = await readPricedCart(container, cart_id)
  return sortCodes(container, cart, codes)
}

/**
 * Changes which codes a cart holds, and nothing of its prices.
 *
 * @throws MedusaError INVALID_DATA for codes that are none, unknown ones and
 * more than a cart may hold; as `readPricedCart`
 */
export const changeCodes = async (
  container: MedusaContainer,
  input: CartCodesInput
): Promise<{ sorted: SortedCodes; undo: Undo }> => {
  const { cart_id, drop = [], replaces = false } = input
  const coupons = couponsOf(container)
  const sorted = await sort(container, input)
  if (!input.leaves_out) {
    refuseUnknown(sorted)
  }
  const { before, refused } = await coupons.changeCartCodes(cart_id, {
    add: sorted.known,
    drop: foldCodes(drop),
    replaces,
  })
  if (refused.length > 0) {
    await restoreCodes(container, { cart_id, before })
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "This cart holds as many codes as it can. Take one out first.",
      "too_many_coupons"
    )
  }
  return { sorted, undo: { cart_id, before } }
}
