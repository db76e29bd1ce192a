export { sayCondition } from "./condition-words"
export { sayCoupon, summaryOf } from "./coupon-words"
export { sayMoment } from "./schedule-words"
export { sayerOf, type NameOf, type Resource } from "./sayer"
