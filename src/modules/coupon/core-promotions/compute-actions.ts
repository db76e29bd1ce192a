import type {
  ComputeActionContext,
  ComputeActionOptions,
  ComputeActions,
  PromotionDTO,
} from "@medusajs/framework/types"

import type { Pricing, Reason } from "../domain"
import { actionsOfPricing, type ParkedPromotion } from "./actions-of-pricing"
import { couponOfPromotion, type PromotionCoupon } from "./coupon-of-promotion"
import { priceWithinBudgets } from "./price-within-budgets"
import {
  promotionSetting,
  type PromotionSetting,
  type SettingOptions,
} from "./promotion-setting"

type Made = ReturnType<typeof couponOfPromotion>

/**
 * @property promotions all that are to be applied: of the codes that were
 * entered, and automatic ones; with their application method, rules and
 * campaign with its budget
 * @property ownCoupon what promotions with rules of our own come to; null for
 * those of core
 * @property options core's own; `prevent_auto_promotions` is for who loads the
 * promotions
 */
export type Computation = Omit<SettingOptions, "skips_limits"> & {
  promotions: readonly PromotionDTO[]
  context: ComputeActionContext
  options?: ComputeActionOptions
  ownCoupon?: (
    promotion: PromotionDTO,
    setting: PromotionSetting
  ) => Made | null
}

/** @property parked promotions that take nothing, with the reason */
export type ComputedActions = {
  actions: ComputeActions[]
  pricing: Pricing
  parked: { code: string; reason: Reason }[]
}

/** @property promoted by the ids of their promotions, which are the coupons' */
type Judged = {
  promoted: ReadonlyMap<string, PromotionCoupon>
  parked: ParkedPromotion[]
}

const judge = (
  promotions: readonly PromotionDTO[],
  couponOf: (promotion: PromotionDTO) => Made
): Judged => {
  const promoted = new Map<string, PromotionCoupon>()
  const parked: ParkedPromotion[] = []
  for (const promotion of promotions) {
    const { id, code = "" } = promotion
    const made = couponOf(promotion)
    const other = promoted.get(id)
    if ("reason" in made) {
      parked.push({ code, reason: made.reason })
    } else if (other) {
      // Two codes of one promotion: it applies once.
      const reason = {
        code: "not_with",
        with: other.code,
        coupon_id: id,
      } as const
      parked.push({ code, reason })
    } else {
      promoted.set(id, made)
    }
  }
  return { promoted, parked }
}

/**
 * Core's `computeActions` by our pricing: what is to be done to the adjustments
 * of a cart, an order edit or a draft. Pure; no context makes it throw for what
 * it does not tell.
 */
export const computeActions = ({
  promotions,
  context,
  options,
  ownCoupon,
  ...around
}: Computation): ComputedActions => {
  const skips_limits = options?.skip_usage_limit_checks ?? false
  const setting = promotionSetting(context, { ...around, skips_limits })
  const { promoted: byId, ...judged } = judge(
    promotions,
    (each) => ownCoupon?.(each, setting) ?? couponOfPromotion(each, setting)
  )
  const { pricing, used } = priceWithinBudgets(setting.cart, byId)

  const unpriced = pricing.coupons.flatMap((each): ParkedPromotion[] => {
    const promoted = byId.get(each.coupon_id)
    if (each.outcome === "applied" || !promoted) {
      return []
    }
    // Where others of the campaign took its uses, the campaign has run out.
    const held = used.get(each.coupon_id) ?? promoted.usage
    const isOwn = held === promoted.usage
    const limited_by = isOwn ? promoted.limited_by : "campaign"
    return [{ code: promoted.code, reason: each.reason, limited_by }]
  })
  const parked = [...judged.parked, ...unpriced]
  // Core names an automatic promotion by its code too.
  const codeOf = (id: string): string => byId.get(id)?.code ?? ""
  return {
    actions: actionsOfPricing(setting.context, pricing, parked, codeOf),
    pricing,
    parked: parked.map(({ code, reason }) => ({ code, reason })),
  }
}
