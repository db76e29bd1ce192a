import type {
  BatchFault,
  CouponBatch,
  CouponCode,
  FoundCode,
  OwnCouponCode,
} from "../../../workflows/coupon/codes/types"

export type { BatchFault, CouponBatch, CouponCode, FoundCode, OwnCouponCode }
export type { BatchBody } from "../../../workflows/coupon/codes/types"

/** What `POST /admin/coupons/:id/batches` answers with 202. */
export type BatchOpened = { batch: CouponBatch }

/** What it answers with 400 where a field is at fault. */
export type BatchRefusal = {
  type: "invalid_data"
  message: string
  faults: readonly BatchFault[]
}

/** What `GET /admin/coupons/:id/batches` answers. */
export type BatchList = {
  batches: CouponBatch[]
  own_code: OwnCouponCode | null
}

/** What `GET /admin/coupon-batches/:id/codes` answers; next is `after`. */
export type CodePage = { codes: CouponCode[]; next: string | null }

/** What `GET` and `POST /admin/coupon-codes/:code` answer. */
export type CodeFound = { code: FoundCode }

/** What `DELETE /admin/coupon-batches/:id` answers. */
export type BatchDeleted = {
  id: string
  object: "coupon_batch"
  deleted: true
}
