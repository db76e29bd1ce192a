// What the admin API takes and answers, for its clients: types only.
export type * from "../../../workflows/coupon/coupon-types"
export type * from "../../../workflows/coupon/preview-types"
