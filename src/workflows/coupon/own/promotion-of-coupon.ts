import type {
  CreatePromotionDTO,
  UpdatePromotionDTO,
} from "@medusajs/framework/types"

import { applicationMethodOf } from "./application-method"
import { automaticCode } from "./automatic-code"
import { CORE_STATUS } from "./present-coupon"
import type { ReadCoupon } from "./read-body"

/** What of a promotion its coupon says, but for what makes it count. */
export type PromotionOfCoupon = Omit<CreatePromotionDTO, "status">

/** What makes a promotion count; written last. */
export type Release = Pick<UpdatePromotionDTO, "status" | "campaign_id">

/**
 * A coupon as core's promotion.
 *
 * @param before the automatic code that it had, which stays
 */
export const promotionOfCoupon = (
  { compiled, document }: ReadCoupon,
  before: string | null
): PromotionOfCoupon => {
  const { code, class: discountClass } = compiled
  return {
    code: code ?? before ?? automaticCode(document.name),
    type: "standard",
    is_automatic: code === null,
    limit: document.limits.uses,
    application_method: applicationMethodOf(document, discountClass),
  }
}

export const releaseOf = ({ compiled, campaign_id }: ReadCoupon): Release => ({
  status: CORE_STATUS[compiled.source.status],
  campaign_id,
})
