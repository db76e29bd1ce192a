export {
  compileCoupon,
  type CompilationResult,
  type CompiledCoupon,
} from "./compile-coupon"
export type { CompiledLimit } from "./compile-limits"
export { couponSchema, limitsSchema, type CouponInput } from "./coupon-schema"
