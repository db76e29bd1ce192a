import { emptyEffect } from "./effect-kinds"
import type { JsonObject } from "./json"

/**
 * The form of a new coupon: a percentage off everything, by a code.
 *
 * @param currency the shop's default; empty if it has none
 */
export const newCoupon = (currency: string): JsonObject => ({
  code: "",
  name: "",
  status: "active",
  currency_code: currency,
  campaign_id: "",
  effect: emptyEffect("percentage"),
  applies_to: {},
  conditions: [],
  limits: {
    uses: "",
    uses_per_customer: "",
    uses_per_code: "",
    budget_minor: "",
    max_discount_minor: "",
    max_units: "",
  },
  combination: {
    priority: "0",
    exclusive: false,
    combines_with: { item: true, order: true, shipping: true },
    group: "",
    base: "discounted",
  },
})
