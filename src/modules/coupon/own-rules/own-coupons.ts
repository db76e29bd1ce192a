import type { PromotionDTO } from "@medusajs/framework/types"

import type { PromotionCoupon } from "../core-promotions/coupon-of-promotion"
import type { PromotionSetting } from "../core-promotions/promotion-setting"
import type { Reason, RuleRegistry } from "../domain"
import { ruleCompiler } from "./compile-rule"
import { couponOfRule } from "./coupon-of-rule"
import type { KnownRule } from "./rule-book"
import { hasLimit } from "./rules-in-play"

type Made = PromotionCoupon | { reason: Reason }

/** A promotion with rules of our own as a coupon for one cart. */
export type OwnCoupons = (
  promotion: PromotionDTO,
  rule: KnownRule,
  setting: PromotionSetting
) => Made

// Nothing that is judged before the coupon itself depends on the cart.
const isAlwaysTheSame = (
  { rules, limit, campaign }: PromotionDTO,
  { limits }: KnownRule
): boolean =>
  (rules ?? []).length === 0 &&
  typeof limit !== "number" &&
  !campaign?.budget &&
  limits !== null &&
  !hasLimit(limits)

/**
 * Makes coupons of promotions, as `couponOfRule` does. What comes to the same
 * on every cart is kept with the promotion: with a thousand of them, making it
 * again costs more than pricing.
 */
export const ownCoupons = (registry: RuleRegistry): OwnCoupons => {
  const compile = ruleCompiler(registry)
  const memory = new WeakMap<PromotionDTO, { rule: KnownRule; made: Made }>()
  return (promotion, rule, setting) => {
    const kept = memory.get(promotion)
    if (kept?.rule === rule) {
      return kept.made
    }
    const made = couponOfRule(promotion, rule, setting, compile)
    if (isAlwaysTheSame(promotion, rule)) {
      memory.set(promotion, { rule, made })
    }
    return made
  }
}
