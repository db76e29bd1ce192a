import type { PromotionDTO } from "@medusajs/framework/types"

import type { CouponInput, Reason } from "../domain"
import type { PromotionSetting } from "./promotion-setting"
import { itemsToBuy, targetItems, targetMethods } from "./targets"
import { amountOf, rateOf } from "./value-of-promotion"

/** What a promotion does to a cart, in the terms of our coupons. */
export type PromotionEffect =
  | { parts: Pick<CouponInput, "effect" | "applies_to" | "limits"> }
  | { reason: Reason }

const NOTHING: PromotionEffect = { reason: { code: "nothing_to_discount" } }

const idsOf = (positions: readonly { id: string }[]): string[] =>
  positions.map(({ id }) => id)

const isPercentage = ({ application_method }: PromotionDTO): boolean =>
  application_method?.type === "percentage"

const worksOnNothing = (value: object): boolean =>
  Object.values(value).includes(0)

/** Units of each line, of all lines, or all there are; core's defaults. */
const unitLimits = ({ application_method }: PromotionDTO) => {
  const { allocation, target_type, max_quantity } = application_method ?? {}
  switch (allocation ?? (target_type === "order" ? "across" : "each")) {
    case "each":
      return { of_line: max_quantity ?? 1 }
    case "once":
      return { of_cart: max_quantity ?? 0 }
    case "across":
      return {}
  }
}

const effectOnItems = (
  promotion: PromotionDTO,
  setting: PromotionSetting
): PromotionEffect => {
  const targets = targetItems(promotion, setting)
  const units = unitLimits(promotion)
  if (targets.length === 0 || worksOnNothing(units)) {
    return NOTHING
  }
  const level =
    promotion.application_method?.target_type === "order" ? "order" : "item"
  const isAcross = !("of_line" in units || "of_cart" in units)
  const perLine = { max_units_per_line: units.of_line }
  const value = isPercentage(promotion)
    ? { rate_ppm: rateOf(promotion) }
    : { amount_minor: amountOf(promotion, targets, setting) }
  if (worksOnNothing(value)) {
    return NOTHING
  }
  const limits = { max_units: units.of_cart ?? null }
  const applies_to = { lines: idsOf(targets) }
  if (isPercentage(promotion)) {
    const effect = { kind: "percentage", level, ...value, ...perLine }
    return { parts: { effect, applies_to, limits } }
  }
  if (!isAcross) {
    const effect = { kind: "fixed_per_unit", ...value, ...perLine }
    return { parts: { effect, applies_to, limits } }
  }
  const kind = level === "order" ? "fixed_order" : "fixed_across"
  return { parts: { effect: { kind, ...value }, applies_to, limits } }
}

const effectOnShipping = (
  promotion: PromotionDTO,
  setting: PromotionSetting
): PromotionEffect => {
  const { allocation, max_quantity } = promotion.application_method ?? {}
  const targets = targetMethods(promotion, setting)
  if (targets.length === 0) {
    return setting.methods.length === 0
      ? { reason: { code: "not_known_yet", fact: "shipping_option" } }
      : { reason: { code: "wrong_shipping_option" } }
  }
  const field = allocation === "across" ? "amount_minor" : "method_amount_minor"
  const value = isPercentage(promotion)
    ? { rate_ppm: rateOf(promotion) }
    : { [field]: amountOf(promotion, targets, setting) }
  const limit = allocation === "once" && { max_methods: max_quantity ?? 0 }
  const effect = {
    kind: "shipping",
    ...value,
    ...limit,
    methods: idsOf(targets),
  }
  return !allocation || worksOnNothing(effect) ? NOTHING : { parts: { effect } }
}

/** A whole deal at a time, and no more units than `max_quantity`, as core has it. */
const effectOfDeal = (
  promotion: PromotionDTO,
  setting: PromotionSetting
): PromotionEffect => {
  const method = promotion.application_method
  const buy = method?.buy_rules_min_quantity ?? 0
  const get = method?.apply_to_quantity ?? 0
  const max_units = method?.max_quantity ?? 1
  const bought = itemsToBuy(promotion, setting)
  const gotten = targetItems(promotion, setting)
  const value = isPercentage(promotion)
    ? { rate_ppm: rateOf(promotion) }
    : { unit_amount_minor: amountOf(promotion, gotten, setting) }
  if (get > max_units || worksOnNothing({ buy, get, ...value })) {
    return NOTHING
  }
  if (bought.length === 0) {
    return { reason: { code: "too_few_items", quantity: buy, of: "matching" } }
  }
  if (gotten.length === 0) {
    return { reason: { code: "product_missing", quantity: get } }
  }
  const effect = {
    kind: "buy_get",
    buy: { quantity: buy, lines: { lines: idsOf(bought) } },
    get: { quantity: get, ...value },
    whole_deals: true,
    own_units: true,
  }
  return {
    parts: {
      effect,
      applies_to: { lines: idsOf(gotten) },
      limits: { max_units },
    },
  }
}

/**
 * What a core promotion does to a cart, as an effect of ours on exactly the
 * lines and shipping methods that meet its target rules, with core's meaning of
 * type, target and allocation:
 *
 * - `each`: `max_quantity` units of each line (one, if it is not said);
 * - `once`: `max_quantity` units in all, the cheapest first;
 * - `across`: all units; an amount is off all of them together. Promotions on
 *   the order are this unless they say otherwise;
 * - shipping: an amount off each method, off all together (`across`), or off
 *   the `max_quantity` cheapest (`once`);
 * - `buyget`: whole deals only, and no unit in two of them. The cheapest units are the ones gotten, which
 *   is our policy; core gives the line away that costs most.
 */
export const effectOfPromotion = (
  promotion: PromotionDTO,
  setting: PromotionSetting
): PromotionEffect => {
  if (promotion.type === "buyget") {
    return effectOfDeal(promotion, setting)
  }
  switch (promotion.application_method?.target_type) {
    case "order":
    case "items":
      return effectOnItems(promotion, setting)
    case "shipping_methods":
      return effectOnShipping(promotion, setting)
    default:
      return NOTHING
  }
}
