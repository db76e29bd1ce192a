export const CART_FACT_NAMES = [
  "customer",
  "region",
  "country",
  "currency",
  "sales_channel",
  "shipping_option",
  "payment_method",
  "product",
] as const

/** A fact that a rule needs and that the cart does not have yet. */
export type CartFactName = (typeof CART_FACT_NAMES)[number]

/** Which amount or quantity a limit is on: all lines, or those applied to. */
export type Extent = "order" | "matching"

/** The coupon that stands in the way: its code, or its name if it has none. */
type Other = { with: string; coupon_id: string }

/**
 * Why a coupon does not apply, with what is missing. The codes are stable;
 * `explain` words them.
 *
 * Amounts (minor units) and quantities say how much is missing or too much;
 * `from` and `at` are ISO 8601 instants.
 */
export type Reason =
  | { code: "paused" | "draft" }
  | {
      code: "below_minimum" | "above_maximum"
      amount_minor: number
      of: Extent
    }
  | { code: "too_few_items" | "too_many_items"; quantity: number; of: Extent }
  | { code: "product_missing"; quantity: number }
  | { code: "product_in_the_way" }
  | { code: "not_yet"; from: string }
  | { code: "ended"; at: string }
  | { code: "not_on_this_day" | "not_at_this_hour"; from: string }
  | { code: "wrong_customer" | "not_first_order" }
  | { code: "not_nth_order"; nth: number }
  | { code: "spent_too_little" | "spent_too_much"; amount_minor: number }
  | {
      code:
        | "wrong_currency"
        | "wrong_region"
        | "wrong_country"
        | "wrong_sales_channel"
        | "wrong_shipping_option"
        | "wrong_payment_method"
    }
  | { code: "not_known_yet"; fact: CartFactName }
  | { code: "used_up" | "used_up_by_you" | "code_used_up" | "budget_used_up" }
  | ({ code: "not_with" | "better_in_group" } & Other)
  | { code: "nothing_to_discount" }
  | { code: "gift_not_in_cart"; variant_id: string; quantity: number }
  | { code: "rule_not_met"; rule: string; says: string }
  | { code: "rule_failed"; rule: string }

export type ReasonCode = Reason["code"]
