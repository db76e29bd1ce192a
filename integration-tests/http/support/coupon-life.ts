import { adminClient } from "../../harness/admin-client"
import { storeClient } from "../../harness/store-client"
import { shopper, type Told } from "./cart-coupons"
import { ADDRESSES, freshEmail, regionOf, shippingOptionsOf } from "./purchase"

/** What a line of a cart is of. */
export type Piece = { variant_id: string; quantity: number }

type Figures = {
  total: number
  item_total: number
  original_item_total: number
  shipping_total: number
  original_shipping_total: number
  discount_total: number
}

/** What coupons take off a cart or an order, and what is left to pay: cents. */
export type Reckoned = {
  goods: number
  shipping: number
  discount: number
  total: number
}

const FIELDS =
  "id,total,item_total,original_item_total,shipping_total,original_shipping_total,discount_total"

// Fractions of a cent stay visible.
const inCents = (amount: number): number => Math.round(amount * 1e6) / 1e4

const reckoned = (row: Figures): Reckoned => ({
  goods: inCents(row.original_item_total - row.item_total),
  shipping: inCents(row.original_shipping_total - row.shipping_total),
  discount: inCents(row.discount_total),
  total: inCents(row.total),
})

export const reckonedCart = async (id: string): Promise<Reckoned> => {
  const { body } = await storeClient().get<{ cart: Figures }>(
    `/store/carts/${id}?fields=${FIELDS}`
  )
  return reckoned(body.cart)
}

export const reckonedOrder = async (id: string): Promise<Reckoned> => {
  const admin = await adminClient()
  const { body } = await admin.get<{ order: Figures }>(
    `/admin/orders/${id}?fields=${FIELDS}`
  )
  return reckoned(body.order)
}

let standard: Promise<string> | null = null

const standardDelivery = async (cartId: string): Promise<string> =>
  (await shippingOptionsOf(cartId))[0]?.id ?? ""

/** A cart in euros that could be placed, in as few requests as can be. */
export const cartToPlace = async (items: Piece[]): Promise<string> => {
  const store = storeClient()
  const { body } = await store.post<{ cart: { id: string } }>("/store/carts", {
    region_id: await regionOf("eur"),
    email: freshEmail(),
    shipping_address: ADDRESSES.eur,
    billing_address: ADDRESSES.eur,
    items,
  })
  const { id } = body.cart
  standard ??= standardDelivery(id)
  await store.post(`/store/carts/${id}/shipping-methods`, {
    option_id: await standard,
  })
  return id
}

/** Enters a code as shoppers do; answers what becomes of it. */
export const enterCode = async (
  cartId: string,
  code: string | null
): Promise<Told | undefined> => {
  const { body } = await shopper().apply(cartId, code)
  return body.coupons.find((each) => each.code === code)
}
