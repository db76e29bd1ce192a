export { cartCoupons } from "./cart-coupons"
