import type {
  ComputeActionContext,
  ComputeActionItemLine,
  ComputeActionShippingLine,
} from "@medusajs/framework/types"

export const NOW = "2026-11-21T12:00:00.000Z"

/** An item of the product `prod_<id>`; net prices unless told otherwise. */
export const item = (
  id: string,
  unit_price: number,
  quantity = 1,
  more: Partial<ComputeActionItemLine> = {}
): ComputeActionItemLine => ({
  id,
  quantity,
  unit_price,
  subtotal: unit_price * quantity,
  original_total: unit_price * quantity,
  is_discountable: true,
  is_tax_inclusive: false,
  product_id: `prod_${id}`,
  variant_id: `variant_${id}`,
  product: { id: `prod_${id}`, tags: [], categories: [] },
  ...more,
})

export const method = (
  id: string,
  amount: number,
  more: Partial<ComputeActionShippingLine> = {}
): ComputeActionShippingLine => ({
  id,
  amount,
  subtotal: amount,
  original_total: amount,
  shipping_option_id: `so_${id}`,
  shipping_option: { shipping_option_type_id: `sotype_${id}` },
  ...more,
})

/** Prices with 25 % tax in them, so that all nets are short decimals. */
export const inclusive = (gross: number) => ({
  subtotal: gross / 1.25,
  original_total: gross,
  is_tax_inclusive: true,
})

const ADA = { id: "cus_1", email: "ada@example.com" }

/** As core sends it when a cart is refreshed. */
export const cartContext = (
  items: ComputeActionItemLine[],
  more: Partial<ComputeActionContext> = {}
): ComputeActionContext => ({
  id: "cart_1",
  email: "ada@example.com",
  currency_code: "eur",
  region_id: "reg_eu",
  region: { id: "reg_eu" },
  sales_channel_id: "sc_web",
  shipping_address: { country_code: "de" },
  customer: { ...ADA, groups: [{ id: "grp_regulars" }] },
  items,
  shipping_methods: [],
  ...more,
})

/** As core sends it for the preview of an order edit. */
export const editContext = (
  items: ComputeActionItemLine[]
): ComputeActionContext => ({
  currency_code: "eur",
  customer: undefined,
  region: undefined,
  shipping_address: undefined,
  email: undefined,
  items: items.map((each) => ({
    ...each,
    adjustments: undefined,
    product: {
      id: `prod_${each.id}`,
      collection_id: undefined,
      tags: [],
      categories: [],
      type_id: undefined,
    },
  })),
  shipping_methods: [],
})

/** As core sends it when a draft order is made. */
export const draftContext = (
  items: ComputeActionItemLine[]
): ComputeActionContext => ({
  currency_code: "eur",
  items: items.map(({ product: _product, ...each }) => each),
})
