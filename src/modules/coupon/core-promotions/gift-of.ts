import type { ComputeActionItemLine } from "@medusajs/framework/types"

import { GIFT_OF } from "../contract"
import { isRecord } from "./decimal-of"

/**
 * Which coupon a line is the gift of: whoever put it in wrote it there. Anybody
 * can write that, so it must be what the coupon gives.
 *
 * @param gifts the variants that coupons give, by the ids of the coupons
 */
export const giftOf = (
  { metadata, variant_id }: ComputeActionItemLine,
  gifts: ReadonlyMap<string, string> | undefined
): string | null => {
  const of = isRecord(metadata) ? metadata[GIFT_OF] : null
  return typeof of === "string" && gifts?.get(of) === variant_id ? of : null
}
