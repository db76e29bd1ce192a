import type { PromotionDTO } from "@medusajs/framework/types"

import { compileCoupon, type CompiledCoupon, type Reason } from "../domain"
import { budgetOfCampaign, type CampaignBudget } from "./budget-of-campaign"
import { unmetRule } from "./core-rules"
import { effectOfPromotion } from "./effect-of-promotion"
import { limitsOfPromotion, type PromotionLimits } from "./limits-of-promotion"
import type { PromotionSetting } from "./promotion-setting"
import { createdAt, millisecondsOf } from "./promotion-times"
import { reasonOfRule } from "./reason-of-rule"

/** A core promotion as a coupon that is made for one cart. */
export type PromotionCoupon = Pick<PromotionLimits, "usage" | "limited_by"> & {
  readonly coupon: CompiledCoupon
  readonly code: string
  readonly budget: CampaignBudget | null
}

/** Nothing can be said for sure of a promotion like this. */
export const failed = (rule: string): Reason => ({ code: "rule_failed", rule })

const offTime = (
  { campaign, campaign_id }: PromotionDTO,
  now: string
): Reason | null => {
  if (!campaign) {
    // As in core, what belongs to a campaign that is gone does not apply.
    return campaign_id ? failed("campaign") : null
  }
  const time = Date.parse(now)
  const starts = millisecondsOf(campaign.starts_at)
  const ends = millisecondsOf(campaign.ends_at)
  if (starts > time) {
    return { code: "not_yet", from: new Date(starts).toISOString() }
  }
  return ends <= time
    ? { code: "ended", at: new Date(ends).toISOString() }
    : null
}

/** Why the rules of a promotion on the whole order are not met; null if they are. */
export const unmetReason = (
  { rules }: PromotionDTO,
  context: PromotionSetting["context"]
): Reason | null => {
  const unmet = unmetRule(rules, context, "order")
  return unmet && reasonOfRule(unmet, context)
}

/** What keeps a promotion from this cart, whatever it would take off. */
const obstacleTo = (
  promotion: PromotionDTO,
  { context, cart }: PromotionSetting
): Reason | null => {
  if (promotion.status !== "active") {
    return { code: promotion.status === "draft" ? "draft" : "paused" }
  }
  const late = offTime(promotion, cart.now)
  if (late) {
    return late
  }
  const currency = promotion.application_method?.currency_code
  if (currency && currency.toLowerCase() !== cart.currency_code) {
    return { code: "wrong_currency" }
  }
  return unmetReason(promotion, context)
}

/**
 * A core promotion as a coupon for one cart, or the reason why it does not
 * apply.
 *
 * Rules are judged and lines picked here, by core's attributes; everything else
 * is left to the engine. Promotions of the type `buyget` have their turn before
 * all others, as in core; then our order applies.
 */
export const couponOfPromotion = (
  promotion: PromotionDTO,
  setting: PromotionSetting
): PromotionCoupon | { reason: Reason } => {
  const { code } = promotion
  if (!code) {
    return { reason: failed("code") }
  }
  const obstacle = obstacleTo(promotion, setting)
  if (obstacle) {
    return { reason: obstacle }
  }
  const budget = budgetOfCampaign(promotion, setting)
  if (budget && "reason" in budget) {
    return budget
  }
  const effect = effectOfPromotion(promotion, setting)
  if ("reason" in effect) {
    return effect
  }
  const { limits, ...counted } = limitsOfPromotion(promotion, budget, setting)
  const compiled = compileCoupon(setting.registry, {
    id: promotion.id,
    name: code,
    created_at: createdAt(promotion),
    currency_code: setting.cart.currency_code,
    ...effect.parts,
    limits: { ...effect.parts.limits, ...limits },
    combination:
      promotion.type === "buyget"
        ? { priority: 1, base: "initial" }
        : { priority: 0 },
  })
  return compiled.ok
    ? // Core's codes are told as they are written: only ours are folded.
      { coupon: { ...compiled.coupon, code }, code, budget, ...counted }
    : { reason: failed(compiled.faults[0]?.code ?? "promotion") }
}
