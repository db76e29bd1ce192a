import type { AmountLike } from "../../../shared/money"

type TaxLineSource = {
  rate: AmountLike
  code?: string | null
  description?: string | null
}

type AdjustmentSource = {
  amount: AmountLike
  code?: string | null
  is_tax_inclusive?: boolean | null
}

type PositionSource = {
  is_tax_inclusive?: boolean | null
  tax_lines?: (TaxLineSource | null)[] | null
  adjustments?: (AdjustmentSource | null)[] | null
}

export type ItemSource = PositionSource & {
  title: string
  product_title?: string | null
  variant_title?: string | null
  variant_sku?: string | null
  /** False for what is no goods: a download, a service. */
  requires_shipping?: boolean | null
  quantity: AmountLike
  unit_price: AmountLike
}

export type ShippingSource = PositionSource & {
  name: string
  amount: AmountLike
}

export type AddressSource = {
  first_name?: string | null
  last_name?: string | null
  company?: string | null
  address_1?: string | null
  address_2?: string | null
  postal_code?: string | null
  city?: string | null
  province?: string | null
  country_code?: string | null
  /** `vat_id`, as it was typed at the checkout. */
  metadata?: Record<string, unknown> | null
}

/** The part of an order that an invoice is made from, as Query hands it out. */
export type OrderSource = {
  id: string
  display_id: number | string
  created_at: Date | string
  version?: number | null
  email?: string | null
  /** BCP 47, as the shop's front end set it on the cart. */
  locale?: string | null
  currency_code: string
  sales_channel_id?: string | null
  items?: (ItemSource | null)[] | null
  shipping_methods?: (ShippingSource | null)[] | null
  billing_address?: AddressSource | null
  shipping_address?: AddressSource | null
}
