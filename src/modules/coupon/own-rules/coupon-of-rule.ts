import type { PromotionDTO } from "@medusajs/framework/types"

import { budgetOfCampaign } from "../core-promotions/budget-of-campaign"
import {
  failed,
  unmetReason,
  type PromotionCoupon,
} from "../core-promotions/coupon-of-promotion"
import type { PromotionSetting } from "../core-promotions/promotion-setting"
import type { CompiledCoupon, Reason } from "../domain"
import { allowancesOf } from "./allowances"
import type { RuleCompiler } from "./compile-rule"
import type { RuleRow } from "./rule-row"

const coded = (
  coupon: CompiledCoupon,
  { is_automatic, code }: PromotionDTO
): CompiledCoupon => (is_automatic || !code ? coupon : { ...coupon, code })

/**
 * A promotion with the rules of ours as a coupon for one cart, or the reason
 * why it does not apply. Rules that do not compile park it.
 *
 * Code, status, age and use are the promotion's, dates and budget those of its
 * campaign, everything else is the rule's; core's application method says
 * nothing.
 */
export const couponOfRule = (
  promotion: PromotionDTO,
  rule: RuleRow,
  setting: PromotionSetting,
  compile: RuleCompiler
): PromotionCoupon | { reason: Reason } => {
  const { code, campaign, campaign_id, limit } = promotion
  if (!code) {
    return { reason: failed("code") }
  }
  if (!campaign && campaign_id) {
    // As in core, what belongs to a campaign that is gone does not apply.
    return { reason: failed("campaign") }
  }
  // What staff restricted in core's dashboard holds too.
  const unmet = unmetReason(promotion, setting.context)
  if (unmet) {
    return { reason: unmet }
  }
  const budget = budgetOfCampaign(promotion, setting)
  if (budget && "reason" in budget) {
    return budget
  }
  const own = compile(promotion, rule, { uses: limit ?? null })
  if (!own.ok) {
    return { reason: failed(own.faults[0]?.code ?? "coupon") }
  }
  const { limits: ownLimits } = own.coupon.source
  const allowances = allowancesOf(promotion, ownLimits, budget, setting)
  const { limits, ...counted } = allowances
  const inMoney =
    budget?.counts === "money"
      ? { budget_currency: setting.cart.currency_code }
      : {}
  const made =
    budget || setting.skips_limits
      ? compile(promotion, rule, { ...limits, ...inMoney })
      : own
  return made.ok
    ? { coupon: coded(made.coupon, promotion), code, budget, ...counted }
    : { reason: failed(made.faults[0]?.code ?? "coupon") }
}
