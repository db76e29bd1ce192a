import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import {
  countGuesses,
  withinAttempts,
} from "../../../workflows/coupon/attempts"
import { changeCartCouponsWorkflow } from "../../../workflows/coupon/change-cart-coupons"
import { requireKnownCodes } from "../../../workflows/coupon/require-known-codes"
import { guesserOf } from "./guesser-of"

/**
 * Makes sure that codes lead somewhere, before anything else is done: whoever
 * guesses keeps no cart busy. However many are named, they are one attempt, as
 * the answer tells only whether all of them are known.
 *
 * @returns those that a cart is to hold, folded
 * @param cartId null for a cart that is not there yet
 * @throws MedusaError INVALID_DATA `coupon_unknown`; TooManyRequests
 */
export const tryCodes = async (
  req: AuthenticatedMedusaRequest,
  cartId: string | null,
  codes: readonly string[]
): Promise<string[]> => {
  const guesses = await countGuesses(req.scope, cartId, codes)
  const who = await guesserOf(req, cartId)
  return withinAttempts(req.scope, who, Math.min(guesses, 1), () =>
    requireKnownCodes(req.scope, cartId, codes)
  )
}

/** Puts codes into a cart, if all of them are known; see `tryCodes`. */
export const addCodes = async (
  req: AuthenticatedMedusaRequest,
  cartId: string,
  codes: readonly string[]
): Promise<void> => {
  const add = await tryCodes(req, cartId, codes)
  await changeCartCouponsWorkflow(req.scope).run({
    input: { cart_id: cartId, add, is_checked: true },
  })
}
