import type { CompiledCoupon } from "../compile"
import { DISCOUNT_CLASSES } from "../model"
import { compareIds } from "./standing"

/**
 * The order of application: priority descending, goods before order before
 * shipping, then the older coupon.
 */
export const compareCoupons = (a: CompiledCoupon, b: CompiledCoupon): number =>
  b.source.combination.priority - a.source.combination.priority ||
  DISCOUNT_CLASSES.indexOf(a.class) - DISCOUNT_CLASSES.indexOf(b.class) ||
  a.created_ms - b.created_ms ||
  compareIds(a, b)

/** Each coupon once, in the order of application. */
export const inOrder = (
  coupons: readonly CompiledCoupon[]
): CompiledCoupon[] => {
  const ids = new Set<string>()
  return [...coupons].sort(compareCoupons).filter(({ id }) => {
    const isRepeat = ids.has(id)
    ids.add(id)
    return !isRepeat
  })
}
