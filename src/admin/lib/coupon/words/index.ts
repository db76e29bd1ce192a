export { sayCondition } from "./condition-words"
export { sayCoupon, summaryOf, type CouponWords } from "./coupon-words"
export { sayEffect } from "./effect-words"
export { sayMoment, saySchedule } from "./schedule-words"
export {
  RESOURCES,
  sayerOf,
  sayGoods,
  type NameOf,
  type Resource,
  type Sayer,
} from "./sayer"
