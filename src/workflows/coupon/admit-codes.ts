import { MedusaError } from "@medusajs/framework/utils"
import type {
  ComputeActionContext,
  MedusaContainer,
} from "@medusajs/framework/types"

import { byFoldedCode, judgeCart } from "./judge-cart"

/** Stable code of the answer to a code that leads nowhere. */
const UNKNOWN_COUPON = "coupon_unknown"

// One answer to all of them, without the code: it must not tell a code that
// does not exist from one that is a draft, disabled or used up.
const unknownCoupon = () =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    "We do not know this code, or it cannot be used any more. Check its spelling, or go on without it.",
    UNKNOWN_COUPON
  )

/** Whether something that was thrown says that a code leads nowhere. */
export const isUnknownCoupon = (thrown: unknown): boolean =>
  typeof thrown === "object" &&
  thrown !== null &&
  "code" in thrown &&
  thrown.code === UNKNOWN_COUPON

/** @property known those that a cart may hold @property unknown the others */
export type SortedCodes = { known: string[]; unknown: string[] }

/**
 * Which codes a cart may hold: those that lead somewhere, whether they apply to
 * it or not. Those that apply by themselves are known, but need not be held.
 *
 * @param codes folded
 */
export const sortCodes = async (
  container: MedusaContainer,
  cart: ComputeActionContext,
  codes: readonly string[]
): Promise<SortedCodes> => {
  const judged = await judgeCart(container, cart, codes)
  const coupons = byFoldedCode(judged.coupons)
  const isUnknown = (code: string) => !coupons.get(code)?.is_told
  const isAutomatic = (code: string) => coupons.get(code)?.is_automatic === true
  return {
    known: codes.filter((code) => !isUnknown(code) && !isAutomatic(code)),
    unknown: codes.filter(isUnknown),
  }
}

/** @throws MedusaError INVALID_DATA `coupon_unknown` where one is */
export const refuseUnknown = ({ unknown }: SortedCodes): void => {
  if (unknown.length > 0) {
    throw unknownCoupon()
  }
}
