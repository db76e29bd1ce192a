import { randomUUID } from "node:crypto"

import { adminClient } from "../../harness/admin-client"
import { storeClient } from "../../harness/store-client"
import type {
  CouponBody,
  CouponRefusal,
  CouponView,
} from "../../../src/api/admin/coupons/types"

/** A code that no other test has. */
export const freshCode = (): string =>
  `T${randomUUID().slice(0, 10).toUpperCase()}`

/** 10 % off everything, unless told otherwise. */
export const couponBody = (more: Partial<CouponBody> = {}): CouponBody => ({
  code: freshCode(),
  effect: { kind: "percentage", rate_ppm: 100_000 },
  ...more,
})

/** What the admin API answers to a coupon. */
export const postCoupon = async (path: string, body: unknown) => {
  const admin = await adminClient()
  return admin.post<{ coupon: CouponView } & CouponRefusal>(
    `/admin/coupons${path}`,
    body
  )
}

/** Makes a coupon of our own through the admin API. */
export const makeOwnCoupon = async (
  more: Partial<CouponBody> = {}
): Promise<CouponView> => {
  const { status, body } = await postCoupon("", couponBody(more))
  if (status !== 201) {
    throw new Error(`The coupon was not made: ${JSON.stringify(body)}`)
  }
  return body.coupon
}

export const deleteCoupon = async (id: string): Promise<void> => {
  await (await adminClient()).delete(`/admin/coupons/${id}`)
}

type Adjustments = { amount: number; code: string }[]

export type PricedCart = {
  id: string
  items: { id: string; variant_id: string; adjustments?: Adjustments }[]
  shipping_methods: { adjustments?: Adjustments }[]
  discount_total: number
}

const FIELDS =
  "id,discount_total,items.id,items.variant_id,*items.adjustments,*shipping_methods.adjustments"

/** A cart as it stands. */
export const readPriced = async (cartId: string): Promise<PricedCart> => {
  const { body } = await storeClient().get<{ cart: PricedCart }>(
    `/store/carts/${cartId}?fields=${FIELDS}`
  )
  return body.cart
}

/** What promotions take off the goods of a cart: cents by code. */
export const centsOff = (cart: PricedCart): Record<string, number> => {
  const off: Record<string, number> = {}
  const adjusted = [...cart.items, ...cart.shipping_methods]
  for (const { code, amount } of adjusted.flatMap(
    ({ adjustments = [] }) => adjustments
  )) {
    off[code] = (off[code] ?? 0) + Math.round(amount * 100)
  }
  return off
}

/** Enters codes, and answers what each takes off. */
export const enterCodes = async (
  cartId: string,
  ...codes: (string | null)[]
): Promise<Record<string, number>> => {
  await storeClient().post(`/store/carts/${cartId}/promotions`, {
    promo_codes: codes,
  })
  return centsOff(await readPriced(cartId))
}
