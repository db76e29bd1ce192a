import { MedusaService } from "@medusajs/framework/utils"
import type {
  ComputeActionContext,
  ComputeActionOptions,
  ComputeActions,
  PromotionDTO,
} from "@medusajs/framework/types"

import type { CouponPricing, KnownUses } from "./contract"
import { computeActions } from "./core-promotions"
import { rulesWith } from "./domain"
import CouponRule from "./models/coupon-rule"

/** Only schedules in a time zone of their own would need another one. */
const TIME_ZONE = "Etc/UTC"

/** Prices coupons, and keeps their rules, codes and uses. */
export default class CouponModuleService
  extends MedusaService({ CouponRule })
  implements CouponPricing
{
  private readonly registry = rulesWith()

  async computeActions(
    promotions: readonly PromotionDTO[],
    context: ComputeActionContext,
    options: ComputeActionOptions,
    known: KnownUses
  ): Promise<ComputeActions[]> {
    const { actions } = computeActions({
      promotions,
      context,
      options,
      now: new Date().toISOString(),
      time_zone: TIME_ZONE,
      registry: this.registry,
      usage: new Map(
        known.map(({ promotion_id, ...used }) => [promotion_id, used])
      ),
    })
    return actions
  }
}
