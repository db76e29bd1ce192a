import type { CompiledCoupon } from "../compile"
import type { Reason } from "../model"

/** Each allows the class of the other, and none wants to be alone. */
const goTogether = (a: CompiledCoupon, b: CompiledCoupon): boolean => {
  const one = a.source.combination
  const other = b.source.combination
  return (
    !one.exclusive &&
    !other.exclusive &&
    one.combines_with[b.class] &&
    other.combines_with[a.class]
  )
}

/** What a coupon is called when another one has to give way to it. */
export const calledBy = (
  coupon: CompiledCoupon
): { with: string; coupon_id: string } => ({
  with: coupon.code ?? (coupon.source.name || coupon.id),
  coupon_id: coupon.id,
})

/** The coupon applied before that this one does not go with, if there is one. */
export const inTheWay = (
  coupon: CompiledCoupon,
  applied: readonly CompiledCoupon[]
): Reason | null => {
  const other = applied.find((each) => !goTogether(coupon, each))
  return other ? { code: "not_with", ...calledBy(other) } : null
}

/** The rules of combination of a coupon in words. */
export const sayCombination = ({ source }: CompiledCoupon): string => {
  const { exclusive, combines_with } = source.combination
  const { item, order, shipping } = combines_with
  const allowed = [
    item ? "goods" : "",
    order ? "the order" : "",
    shipping ? "shipping" : "",
  ].filter((noun) => noun !== "")
  return exclusive || allowed.length === 0
    ? "goes with no other coupon"
    : `goes with coupons on ${allowed.join(", ")}`
}
