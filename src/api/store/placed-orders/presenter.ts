import { fromMinorUnits } from "../../../shared/money"
import { present } from "../../../shared/present"
import {
  presentPaymentView,
  type QueriedDocuments,
  type QueriedInvoice,
  type QueriedPayment,
} from "./payment-view"

type Adjusted = { adjustments?: ({ code?: string | null } | null)[] | null }

type Address = {
  first_name?: string | null
  last_name?: string | null
  company?: string | null
  address_1?: string | null
  address_2?: string | null
  city?: string | null
  province?: string | null
  postal_code?: string | null
  country_code?: string | null
  phone?: string | null
}

type Item = Adjusted & {
  id: string
  variant_id?: string | null
  title: string
  product_title?: string | null
  variant_title?: string | null
  variant_sku?: string | null
  thumbnail?: string | null
  product_handle?: string | null
  quantity: number
  unit_price: number
  is_tax_inclusive: boolean
  total: number
  original_total: number
  subtotal: number
  discount_total: number
  discount_tax_total: number
}

/** An order as Query reads it by `PLACED_ORDER_FIELDS`. */
export type QueriedOrder = {
  display_id: number
  status: string
  created_at: string | Date
  email?: string | null
  currency_code: string
  item_total: number
  original_item_total: number
  item_subtotal: number
  discount_total: number
  discount_subtotal: number
  shipping_total: number
  original_shipping_total: number
  shipping_subtotal: number
  tax_total: number
  total: number
  items?: (Item | null)[] | null
  shipping_methods?:
    (({ name: string; total: number } & Adjusted) | null)[] | null
  shipping_address?: Address | null
  billing_address?: Address | null
}

const codesOf = (adjusted: Adjusted[]): string[] => [
  ...new Set(
    adjusted
      .flatMap(({ adjustments }) => present(adjustments))
      .flatMap(({ code }) => (code ? [code] : []))
  ),
]

const presentAddress = (address?: Address | null) =>
  address
    ? {
        first_name: address.first_name ?? null,
        last_name: address.last_name ?? null,
        company: address.company ?? null,
        address_1: address.address_1 ?? null,
        address_2: address.address_2 ?? null,
        city: address.city ?? null,
        province: address.province ?? null,
        postal_code: address.postal_code ?? null,
        country_code: address.country_code ?? null,
        phone: address.phone ?? null,
      }
    : null

const presentItem = (item: Item) => ({
  id: item.id,
  variant_id: item.variant_id ?? null,
  title: item.product_title ?? item.title,
  variant_title: item.variant_title ?? null,
  sku: item.variant_sku ?? null,
  thumbnail: item.thumbnail ?? null,
  product_handle: item.product_handle ?? null,
  quantity: Number(item.quantity),
  unit_price: item.unit_price,
  total: item.total,
  original_total: item.original_total,
  subtotal: item.subtotal,
  discount_total: item.discount_total,
  discount_tax_total: item.discount_tax_total,
})

// Core lowers an order's total with each refund; the shopper's does not change.
const totalOf = (
  order: QueriedOrder,
  payment: QueriedPayment | null
): number =>
  payment
    ? Number(fromMinorUnits(Number(payment.total_minor), order.currency_code))
    : order.total

/**
 * An order as its buyer sees it, without internal ids. Amounts are decimals in
 * major units, as core gives them.
 */
export const presentPlacedOrder = (
  order: QueriedOrder,
  payment: QueriedPayment | null,
  invoice: QueriedInvoice | null,
  documents: QueriedDocuments
) => {
  const items = present(order.items)
  const methods = present(order.shipping_methods)

  return {
    display_id: order.display_id,
    created_at: order.created_at,
    email: order.email ?? null,
    currency_code: order.currency_code,
    ...presentPaymentView(order, payment, documents),
    paid_at: payment?.paid_at ?? null,
    items: items.map(presentItem),
    shipping_methods: methods.map(({ name, total }) => ({ name, total })),
    promotion_codes: codesOf([...items, ...methods]),
    item_total: order.item_total,
    original_item_total: order.original_item_total,
    item_subtotal: order.item_subtotal,
    discount_total: order.discount_total,
    discount_subtotal: order.discount_subtotal,
    shipping_total: order.shipping_total,
    original_shipping_total: order.original_shipping_total,
    shipping_subtotal: order.shipping_subtotal,
    tax_total: order.tax_total,
    total: totalOf(order, payment),
    prices_include_tax: items.some((item) => item.is_tax_inclusive),
    shipping_address: presentAddress(order.shipping_address),
    billing_address: presentAddress(order.billing_address),
    invoice,
  }
}

/** The answer of the order page's routes. */
export type PlacedOrder = ReturnType<typeof presentPlacedOrder>
