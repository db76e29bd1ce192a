import type { Batch } from "../../../modules/coupon/codes"
import type { CouponBatch } from "./types"

/** A batch as the API tells it. */
export const presentBatch = ({
  pattern: { prefix, length, alphabet },
  created_at,
  ...batch
}: Batch): CouponBatch => ({
  ...batch,
  prefix,
  length,
  alphabet,
  created_at: new Date(created_at).toISOString(),
})
