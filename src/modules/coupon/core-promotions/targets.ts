import type {
  ComputeActionItemLine,
  ComputeActionShippingLine,
  PromotionDTO,
} from "@medusajs/framework/types"

import { rulesHold } from "./core-rules"
import { priceOf } from "./money-basis"
import type { PromotionSetting } from "./promotion-setting"

/**
 * The items that a promotion discounts. What costs nothing is none of them, so
 * that it uses no quantity up.
 */
export const targetItems = (
  { application_method }: PromotionDTO,
  { items, basis }: PromotionSetting
): ComputeActionItemLine[] =>
  items.filter(
    (item) =>
      item.is_discountable !== false &&
      priceOf(item, basis).isGreaterThan(0) &&
      rulesHold(application_method?.target_rules, item, "items")
  )

/** The items that have to be bought for a promotion: without rules, none. */
export const itemsToBuy = (
  { application_method }: PromotionDTO,
  { items }: PromotionSetting
): ComputeActionItemLine[] => {
  const rules = application_method?.buy_rules ?? []
  return rules.length === 0
    ? []
    : items.filter((item) => rulesHold(rules, item, "items"))
}

/** The shipping methods that a promotion discounts. */
export const targetMethods = (
  { application_method }: PromotionDTO,
  { methods }: PromotionSetting
): ComputeActionShippingLine[] =>
  methods.filter((method) =>
    rulesHold(application_method?.target_rules, method, "shipping_methods")
  )
