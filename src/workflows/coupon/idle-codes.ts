import { foldCode } from "../../modules/coupon/domain/codes"
import { adjustmentsOf, type AdjustedBill } from "./adjustments-of"

/**
 * Those of the codes, as they were typed, that take nothing off a cart. Its
 * adjustments tell, as a batch's code is not the one of its promotion.
 */
export const idleCodes = (
  cart: AdjustedBill,
  typed: readonly string[] = []
): string[] => {
  const applied = new Set(
    adjustmentsOf(cart).flatMap(({ code }) => (code ? [foldCode(code)] : []))
  )
  return typed.filter((code) => !applied.has(foldCode(code)))
}
