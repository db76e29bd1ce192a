import type { LineItemParams } from "../http/session-params"
import { newId } from "./ids"
import type { LineItemResource } from "./types"

/** A session's line item with its ad-hoc price. Amounts in minor units. */
export const buildLineItem = (
  item: LineItemParams,
  discount: number,
  created: number
): LineItemResource => {
  const { price_data: price, quantity } = item
  const subtotal = price.unit_amount * quantity
  return {
    id: newId("li"),
    object: "item",
    adjustable_quantity: null,
    amount_discount: discount,
    amount_subtotal: subtotal,
    amount_tax: 0,
    amount_total: subtotal - discount,
    currency: price.currency,
    description: price.product_data.name,
    metadata: item.metadata ?? {},
    price: {
      id: newId("price"),
      object: "price",
      active: false,
      billing_scheme: "per_unit",
      created,
      currency: price.currency,
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: newId("prod"),
      recurring: null,
      tax_behavior: price.tax_behavior ?? "unspecified",
      tiers_mode: null,
      transform_quantity: null,
      type: "one_time",
      unit_amount: price.unit_amount,
      unit_amount_decimal: `${price.unit_amount}`,
    },
    quantity,
  }
}
