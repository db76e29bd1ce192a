import { randomUUID } from "node:crypto"

import { adminClient } from "../../harness/admin-client"
import { storeClient, type Answer } from "../../harness/store-client"

/** An address for each currency that the shop sells in. */
export const ADDRESSES = {
  eur: {
    first_name: "Mara",
    last_name: "Lindqvist",
    address_1: "Weserstraße 12",
    city: "Berlin",
    postal_code: "12047",
    country_code: "de",
  },
  usd: {
    first_name: "Mara",
    last_name: "Lindqvist",
    address_1: "350 Fifth Avenue",
    city: "New York",
    province: "us-ny",
    postal_code: "10118",
    country_code: "us",
  },
} as const satisfies Record<string, Record<string, string>>

type Currency = keyof typeof ADDRESSES
type Variant = { id: string; sku: string }
type Cart = { id: string; total: number; email: string }

/** What `POST /store/carts/:id/place` answers. */
export type Placed = {
  order_token: string
  display_id: number
  payment_state: string
  redirect_url: string | null
}

/** The parts of the order page's answer that tests look at. */
export type OrderView = {
  display_id: number
  payment_state: string
  can_pay: boolean
  paid_at: string | null
  total: number
  currency_code: string
  email: string
  promotion_codes: string[]
  items: { title: string; quantity: number; total: number }[]
  invoice: { number: string; issued_at: string } | null
}

/** A fresh address, so that tests do not read each other's mail. */
export const freshEmail = (): string => `mara.${randomUUID()}@example.com`

/** The region that sells in this currency. */
export const regionOf = async (currency: string): Promise<string> => {
  const { body } = await storeClient().get<{
    regions: { id: string; currency_code: string }[]
  }>("/store/regions")
  const region = body.regions.find((each) => each.currency_code === currency)
  if (!region) {
    throw new Error(`No region sells in ${currency}`)
  }
  return region.id
}

/** A variant by its SKU. */
export const variantOf = async (
  handle: string,
  sku?: string
): Promise<Variant> => {
  const { body } = await storeClient().get<{
    products: { variants: Variant[] }[]
  }>(`/store/products?handle=${handle}&fields=id,variants.id,variants.sku`)
  const variants = body.products[0]?.variants ?? []
  const variant = sku ? variants.find((each) => each.sku === sku) : variants[0]
  if (!variant) {
    throw new Error(`No variant ${sku ?? ""} of ${handle}`)
  }
  return variant
}

let plentiful: Promise<string> | null = null

/** Puts so many units of an article into the warehouse. */
export const stockOf = async (
  sku: string,
  stocked_quantity: number
): Promise<void> => {
  const admin = await adminClient()
  const { body: items } = await admin.get<{
    inventory_items: {
      id: string
      location_levels: { location_id: string }[]
    }[]
  }>(`/admin/inventory-items?sku=${sku}&fields=id,location_levels.location_id`)
  const [item] = items.inventory_items
  await admin.post(
    `/admin/inventory-items/${item?.id}/location-levels/${item?.location_levels[0]?.location_id}`,
    { stocked_quantity }
  )
}

const stockUp = async (sku: string): Promise<string> => {
  await stockOf(sku, 100_000)
  return (await variantOf("fjell-hardcover-notebook", sku)).id
}

/** A variant that no number of tests sells out. */
export const plentifulVariant = (): Promise<string> =>
  (plentiful ??= stockUp("FJL-MOSS-DOTTED"))

/** A cart with one line and nothing else. */
export const bareCart = async (
  variantId: string,
  quantity = 1,
  currency: Currency = "eur"
): Promise<Cart> => {
  const store = storeClient()
  const { body } = await store.post<{ cart: Cart }>("/store/carts", {
    region_id: await regionOf(currency),
    email: freshEmail(),
    items: [{ variant_id: variantId, quantity }],
  })
  return body.cart
}

/** What a cart can be delivered by, the cheapest first; price in major units. */
export const shippingOptionsOf = async (
  cartId: string
): Promise<{ id: string; name: string; amount: number }[]> => {
  const { body } = await storeClient().get<{
    shipping_options: { id: string; name: string; amount: number }[]
  }>(`/store/shipping-options?cart_id=${cartId}`)
  // Core has them in any order.
  return body.shipping_options.sort((a, b) => a.amount - b.amount)
}

/** A cart that could be placed: address, coupon and shipping are there. */
export const readyCart = async (
  options: {
    variantId?: string
    quantity?: number
    codes?: string[]
    currency?: Currency
  } = {}
): Promise<Cart> => {
  const store = storeClient()
  const variantId = options.variantId ?? (await plentifulVariant())
  const { quantity = 2, currency = "eur" } = options
  const cart = await bareCart(variantId, quantity, currency)
  const address = ADDRESSES[currency]

  await store.post(`/store/carts/${cart.id}`, {
    shipping_address: address,
    billing_address: address,
  })
  const [option] = await shippingOptionsOf(cart.id)
  const { body } = await store.post<{ cart: Cart }>(
    `/store/carts/${cart.id}/shipping-methods`,
    { option_id: option?.id }
  )
  if (!options.codes) {
    return body.cart
  }
  // After the delivery: core forgets a code for shipping where there is none.
  const { body: discounted } = await store.post<{ cart: Cart }>(
    `/store/carts/${cart.id}/promotions`,
    { promo_codes: options.codes }
  )
  return discounted.cart
}

/** Places a cart; the body says what is to be changed in it before. */
export const place = <Body = Placed>(
  cartId: string,
  body: Record<string, unknown> = {}
): Promise<Answer<Body>> =>
  storeClient().post<Body>(`/store/carts/${cartId}/place`, body)

/** Reads an order's page. */
export const viewOrder = async (token: string): Promise<OrderView> => {
  const { body } = await storeClient().get<{ order: OrderView }>(
    `/store/placed-orders/${token}`
  )
  return body.order
}

/** What the return page does. */
export const settle = (token: string): Promise<Answer<{ order: OrderView }>> =>
  storeClient().post(`/store/placed-orders/${token}/settle`, {})

/** The address of the page at which an order can be paid now, if it can. */
export const pageToPay = async (token: string): Promise<string | null> => {
  const { body } = await storeClient().post<{ redirect_url: string | null }>(
    `/store/placed-orders/${token}/pay`,
    {}
  )
  return body.redirect_url
}

/** The hosted session behind a payment page's address. */
export const sessionOf = (redirectUrl: string | null): string => {
  const id = /\/pay\/([^/?#]+)/.exec(redirectUrl ?? "")?.[1]
  if (!id) {
    throw new Error(`Not a payment page: ${redirectUrl}`)
  }
  return id
}

/** A placed order that waits for payment, with the cart it came from. */
export const placedOrder = async (
  options?: Parameters<typeof readyCart>[0]
) => {
  const cart = await readyCart(options)
  const { body } = await place(cart.id)
  return { cart, ...body, session: sessionOf(body.redirect_url) }
}
