import type { MedusaContainer } from "@medusajs/framework/types"

import { couponModule } from "./coupon-module"
import { findPromotion } from "./find-promotion"
import { presentBatch } from "./present-batch"
import type { CouponBatch, OwnCouponCode } from "./types"

/**
 * The batches of a coupon, newest first, and its own code, which leads to it
 * as well unless it is put out of use.
 *
 * @throws MedusaError NOT_FOUND where there is no such coupon
 */
export const listBatches = async (
  container: MedusaContainer,
  promotionId: string
): Promise<{ batches: CouponBatch[]; own_code: OwnCouponCode | null }> => {
  await findPromotion(container, promotionId)
  const coupons = couponModule(container)
  const batches = await coupons.listBatches(promotionId)
  return {
    batches: batches.map(presentBatch),
    own_code: await coupons.findOwnCode(promotionId),
  }
}
