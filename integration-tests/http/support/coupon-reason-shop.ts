import { randomUUID } from "node:crypto"

import { inject } from "vitest"

import { adminClient } from "../../harness/admin-client"
import type { HttpClient } from "../../harness/http-client"
import "../../harness/shop-info"
import { storeClient } from "../../harness/store-client"
import type { Piece } from "./coupon-life"
import {
  ADDRESSES,
  freshEmail,
  plentifulVariant,
  regionOf,
  shippingOptionsOf,
  variantOf,
} from "./purchase"

/** Ids of the shop that conditions name. */
export type ShopFacts = Record<
  | "notebooks"
  | "notebook"
  | "cards"
  | "cardSet"
  | "paper"
  | "cardCategory"
  | "cardCollection"
  | "cardTag"
  | "cardType"
  | "group"
  | "otherGroup"
  | "europe"
  | "america"
  | "channel"
  | "otherChannel"
  | "standard",
  string
>

/**
 * Carts to try coupons on; notebooks cost 22.00 and cards 9.90.
 *
 * - `regular`: a customer with orders, in a group; three notebooks and cards
 *   to Germany by the standard delivery
 * - `guest`: one notebook to Austria by express, from somebody new
 * - `nobody`: one notebook, and nothing is known
 * - `dollars`: one notebook in the United States
 * - `sale`: one set of thank-you cards, which is on sale
 */
export type CartName = "regular" | "guest" | "nobody" | "dollars" | "sale"

type Product = {
  id: string
  collection_id: string
  categories: { id: string; parent_category_id: string | null }[]
}

const productOf = async (admin: HttpClient, handle: string) => {
  const { body } = await admin.get<{ products: Product[] }>(
    `/admin/products?handle=${handle}&fields=id,collection_id,categories.id,categories.parent_category_id`
  )
  const [product] = body.products
  if (!product) {
    throw new Error(`The shop has no ${handle}`)
  }
  return product
}

const made = async (
  admin: HttpClient,
  path: string,
  body: Record<string, unknown>
): Promise<string> => {
  const answer = await admin.post<Record<string, { id: string }>>(path, body)
  const [row] = Object.values(answer.body)
  if (!answer.ok || !row) {
    throw new Error(`${path}: ${JSON.stringify(answer.body)}`)
  }
  return row.id
}

const signedIn = async (): Promise<string> => {
  const { customerEmail, customerPassword } = inject("shop")
  const { body } = await storeClient().post<{ token: string }>(
    "/auth/customer/emailpass",
    { email: customerEmail, password: customerPassword }
  )
  return body.token
}

const idsOf = async (): Promise<ShopFacts> => {
  const admin = await adminClient()
  const notebooks = await productOf(admin, "fjell-hardcover-notebook")
  const cards = await productOf(admin, "hilsen-postcards")
  const name = randomUUID()
  const tag = await made(admin, "/admin/product-tags", { value: name })
  const type = await made(admin, "/admin/product-types", { value: name })
  await made(admin, `/admin/products/${cards.id}`, {
    tags: [{ id: tag }],
    type_id: type,
  })
  const { body } = await admin.get<{
    orders: { customer_id: string; sales_channel_id: string }[]
  }>(
    `/admin/orders?q=${inject("shop").customerEmail}&fields=customer_id,sales_channel_id&limit=1`
  )
  const [past] = body.orders
  const group = await made(admin, "/admin/customer-groups", { name })
  await admin.post(`/admin/customer-groups/${group}/customers`, {
    add: [past?.customer_id],
  })
  const [category] = cards.categories
  return {
    notebooks: notebooks.id,
    notebook: await plentifulVariant(),
    cards: cards.id,
    cardSet: (await variantOf("hilsen-postcards")).id,
    paper: category?.parent_category_id ?? "",
    cardCategory: category?.id ?? "",
    cardCollection: cards.collection_id,
    cardTag: tag,
    cardType: type,
    group,
    otherGroup: await made(admin, "/admin/customer-groups", {
      name: `not ${name}`,
    }),
    europe: await regionOf("eur"),
    america: await regionOf("usd"),
    channel: past?.sales_channel_id ?? "",
    otherChannel: await made(admin, "/admin/sales-channels", { name }),
    standard: "",
  }
}

/** Puts an article on sale for euros; answers how to end it. */
const putOnSale = async (variant_id: string): Promise<() => Promise<void>> => {
  const admin = await adminClient()
  const id = await made(admin, "/admin/price-lists", {
    title: "Sale",
    description: "Of a test",
    type: "sale",
    status: "active",
    prices: [{ currency_code: "eur", amount: 10, variant_id }],
  })
  return async () => void (await admin.delete(`/admin/price-lists/${id}`))
}

const newCart = async (
  items: Piece[],
  more: Record<string, unknown> = {},
  token?: string
): Promise<string> => {
  const { body } = await storeClient(token).post<{ cart: { id: string } }>(
    "/store/carts",
    { region_id: await regionOf("eur"), items, ...more }
  )
  return body.cart.id
}

const deliver = async (cartId: string, index: number): Promise<string> => {
  const option_id = (await shippingOptionsOf(cartId))[index]?.id ?? ""
  await storeClient().post(`/store/carts/${cartId}/shipping-methods`, {
    option_id,
  })
  return option_id
}

/** The shop's ids, its carts, and how to leave it as it was. */
export const reasonShop = async () => {
  const facts = await idsOf()
  const onSale = (await variantOf("takk-thank-you-cards")).id
  const endSale = await putOnSale(onSale)
  const notebook = { variant_id: facts.notebook, quantity: 1 }
  const carts: Record<CartName, string> = {
    regular: await newCart(
      [
        { ...notebook, quantity: 3 },
        { variant_id: facts.cardSet, quantity: 1 },
      ],
      { shipping_address: ADDRESSES.eur },
      await signedIn()
    ),
    guest: await newCart([notebook], {
      email: freshEmail(),
      shipping_address: { ...ADDRESSES.eur, country_code: "at" },
    }),
    nobody: await newCart([notebook]),
    dollars: await newCart([notebook], {
      region_id: facts.america,
      email: freshEmail(),
      shipping_address: ADDRESSES.usd,
    }),
    sale: await newCart([{ variant_id: onSale, quantity: 1 }]),
  }
  const standard = await deliver(carts.regular, 0)
  await deliver(carts.guest, 1)
  return { facts: { ...facts, standard }, carts, endSale }
}

export type ReasonShop = Awaited<ReturnType<typeof reasonShop>>
