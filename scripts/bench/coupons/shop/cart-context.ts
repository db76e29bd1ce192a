import type { ComputeActionContext } from "@medusajs/framework/types"

import type { LineFacts } from "../../../../src/modules/coupon/domain"
import { cartOf } from "../carts"

const idsOf = (ids: readonly string[] = []) => ids.map((id) => ({ id }))

const itemOf = ({ id, quantity, base_minor, ...line }: LineFacts) => ({
  id,
  quantity,
  unit_price: base_minor / 100 / quantity,
  subtotal: base_minor / 100,
  original_total: base_minor / 100,
  is_discountable: true,
  variant_id: line.variant_id ?? "",
  product: {
    id: line.product_id ?? "",
    collection_id: line.collection_id ?? "",
    type_id: "",
    categories: idsOf(line.category_ids),
    tags: idsOf(line.tag_ids),
  },
})

/** A cart of `cartOf` as core reads it for the Promotion module. */
export const contextOf = (
  lines: number
): ComputeActionContext & { id: string } => {
  const cart = cartOf(lines)
  const items = cart.lines.map(itemOf)
  const total = items.reduce((sum, { subtotal }) => sum + subtotal, 0)
  const email = cart.customer?.email ?? ""
  const groups = idsOf(cart.customer?.group_ids ?? [])
  const customer = { id: cart.customer?.id ?? "", email, groups }
  return {
    id: `cart_of_${lines}`,
    currency_code: cart.currency_code,
    region_id: cart.region_id ?? "",
    sales_channel_id: cart.sales_channel_id ?? "",
    shipping_address: { country_code: cart.country_code ?? "" },
    email,
    customer,
    item_total: total,
    subtotal: total,
    items,
    shipping_methods: cart.shipping.map(({ id, base_minor, ...method }) => ({
      id,
      shipping_option_id: method.shipping_option_id,
      subtotal: base_minor / 100,
      original_total: base_minor / 100,
    })),
  }
}
