import type { CouponView } from "../../../api/admin/coupons/types"
import { writeForm, type JsonObject } from "./form"

/** A coupon as it is edited; null for a promotion of core's. */
export const formOf = (coupon: CouponView): JsonObject | null =>
  coupon.document &&
  writeForm({
    code: coupon.code,
    status: coupon.status,
    campaign_id: coupon.campaign?.id ?? null,
    ...coupon.document,
  })
