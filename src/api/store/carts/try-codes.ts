import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import {
  countGuesses,
  withinAttempts,
} from "../../../workflows/coupon/attempts"
import { changeCartCouponsWorkflow } from "../../../workflows/coupon/change-cart-coupons"
import { requireKnownCodes } from "../../../workflows/coupon/require-known-codes"
import { guesserOf } from "./guesser-of"

// However many codes are named, the answer tells only whether all are known.
const asOneGuess = async <Result>(
  req: AuthenticatedMedusaRequest,
  cartId: string | null,
  codes: readonly string[],
  work: () => Promise<Result>
): Promise<Result> => {
  const guesses = await countGuesses(req.scope, cartId, codes)
  const who = await guesserOf(req, cartId)
  return withinAttempts(req.scope, who, Math.min(guesses, 1), work)
}

/**
 * Puts codes into a cart.
 *
 * @throws MedusaError as `changeCodes`; TooManyRequests
 */
export const tryCodes = async (
  req: AuthenticatedMedusaRequest,
  cartId: string,
  add: readonly string[]
): Promise<void> => {
  await asOneGuess(req, cartId, add, () =>
    changeCartCouponsWorkflow(req.scope).run({
      input: { cart_id: cartId, add },
    })
  )
}

/**
 * Makes sure that codes lead somewhere, before anything else is done.
 *
 * @param cartId null for a cart that is not there yet
 * @throws MedusaError INVALID_DATA `coupon_unknown`; TooManyRequests
 */
export const tryCodesBefore = (
  req: AuthenticatedMedusaRequest,
  cartId: string | null,
  codes: readonly string[]
): Promise<void> =>
  asOneGuess(req, cartId, codes, () =>
    requireKnownCodes(req.scope, cartId, codes)
  )
