/**
 * What is known of the customer. Null is "not known" (a guest, a draft), which
 * is something else than "none": rules that need the fact do not hold then.
 *
 * @property orders_placed orders before this one
 * @property total_spent_minor minor units of the cart's currency
 */
export type CustomerFacts = {
  id: string | null
  email: string | null
  group_ids: readonly string[] | null
  orders_placed: number | null
  total_spent_minor: number | null
}

/**
 * A line of the cart.
 *
 * Of what is in the catalogue, null and the empty list say "has none"; left out
 * says "not known", and then no exclusion can be held to be respected.
 *
 * @property quantity whole units; goods sold by weight are one unit
 * @property base_minor price of the whole line before discounts, minor units
 * @property compare_at_minor price of the whole line before a sale; the line is
 * on sale if it is above `base_minor`
 * @property category_ids with all ancestors, resolved by the caller: a rule
 * that names a category means its descendants too
 * @property gift_of id of the coupon that put the line in as its gift
 */
export type LineFacts = {
  id: string
  quantity: number
  base_minor: number
  compare_at_minor?: number | null
  is_discountable: boolean
  product_id?: string | null
  variant_id?: string | null
  category_ids?: readonly string[]
  collection_id?: string | null
  tag_ids?: readonly string[]
  type_id?: string | null
  gift_of?: string | null
}

/** A shipping method that was chosen; `base_minor` before discounts. */
export type ShippingFacts = {
  id: string
  shipping_option_id: string | null
  base_minor: number
}

/**
 * All that coupons are judged by. Amounts are whole minor units of
 * `currency_code`; null is "not known yet".
 *
 * @property now ISO 8601 instant
 * @property time_zone IANA name, the shop's
 */
export type CartFacts = {
  currency_code: string
  lines: readonly LineFacts[]
  shipping: readonly ShippingFacts[]
  region_id: string | null
  country_code: string | null
  sales_channel_id: string | null
  payment_provider_id: string | null
  customer: CustomerFacts | null
  now: string
  time_zone: string
}
