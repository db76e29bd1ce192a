import { defineMembership } from "./membership"

/** What the cart itself is of: each a list of what it must or must not be. */
export const regionCondition = defineMembership({
  kind: "region",
  fact: "region",
  noun: "the region",
  reason: { code: "wrong_region" },
  read: (cart) => cart.region_id,
})

/** ISO 3166 codes of the country that is delivered to, in any case. */
export const countryCondition = defineMembership({
  kind: "country",
  fact: "country",
  noun: "the country",
  reason: { code: "wrong_country" },
  is_folded: true,
  read: (cart) => cart.country_code,
})

/** ISO 4217 codes, in any case. */
export const currencyCondition = defineMembership({
  kind: "currency",
  fact: "currency",
  noun: "the currency",
  reason: { code: "wrong_currency" },
  is_folded: true,
  read: (cart) => cart.currency_code,
})

export const salesChannelCondition = defineMembership({
  kind: "sales_channel",
  fact: "sales_channel",
  noun: "the sales channel",
  reason: { code: "wrong_sales_channel" },
  read: (cart) => cart.sales_channel_id,
})

export const paymentMethodCondition = defineMembership({
  kind: "payment_method",
  fact: "payment_method",
  noun: "the payment method",
  reason: { code: "wrong_payment_method" },
  read: (cart) => cart.payment_provider_id,
})

/** `in`: one of the chosen options is; `not_in`: none of them is. */
export const shippingOptionCondition = defineMembership({
  kind: "shipping_option",
  fact: "shipping_option",
  noun: "the way of delivery",
  reason: { code: "wrong_shipping_option" },
  is_manifold: true,
  read: (cart) =>
    cart.shipping.length === 0
      ? null
      : cart.shipping.map((method) => method.shipping_option_id),
})

/** `in`: the customer is in one of the groups; `not_in`: in none of them. */
export const customerGroupCondition = defineMembership({
  kind: "customer_group",
  fact: "customer",
  noun: "a group of the customer",
  reason: { code: "wrong_customer" },
  is_manifold: true,
  read: (cart) => cart.customer?.group_ids ?? null,
})
