import { randomInt } from "node:crypto"

import { inject } from "vitest"

import "../../harness/shop-info"
import { makePromotion } from "./coupons"
import { bareCart, plentifulVariant } from "./purchase"

/** A code of a cart as its shopper is told. */
export type Told = {
  code: string
  name: string | null
  is_automatic: boolean
  state: "applied" | "parked"
  discount: number
  discount_minor: number
  reason: { code: string; [piece: string]: unknown } | null
  says: string | null
}

/** The parts of a cart that tests look at. */
export type CouponCart = {
  id: string
  total: number
  item_total: number
  discount_total: number
  items: {
    id: string
    quantity: number
    variant_id: string
    total: number
    metadata: Record<string, unknown> | null
  }[]
}

export type CouponBody = {
  cart: CouponCart
  coupons: Told[]
  code?: string
  message?: string
}

/** An answer as it came, byte by byte. */
export type RawAnswer = { status: number; text: string; headers: Headers }

export type Shopper = ReturnType<typeof shopper>

/** From the networks that are kept for examples; each test has its own. */
const anAddress = () =>
  `198.${randomInt(18, 20)}.${randomInt(256)}.${randomInt(256)}`

/** Calls of one shopper, from an address of their own. */
export const shopper = (address = anAddress()) => {
  const { backendUrl, publishableKey } = inject("shop")
  const raw = async (
    method: string,
    path: string,
    body?: unknown
  ): Promise<RawAnswer> => {
    const response = await fetch(new URL(path, backendUrl), {
      method,
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": publishableKey,
        "x-forwarded-for": address,
      },
      body:
        body === undefined || typeof body === "string"
          ? body
          : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, text, headers: response.headers }
  }
  const call = async <Body = CouponBody>(
    ...request: Parameters<typeof raw>
  ): Promise<{ status: number; headers: Headers; body: Body }> => {
    const { text, ...answer } = await raw(...request)
    return { ...answer, body: JSON.parse(text) }
  }
  return {
    raw,
    call,
    apply: (cartId: string, code: unknown) =>
      call("POST", `/store/carts/${cartId}/coupons`, { code }),
    coupons: (cartId: string) => call("GET", `/store/carts/${cartId}/coupons`),
    drop: (cartId: string, code: string) =>
      call(
        "DELETE",
        `/store/carts/${cartId}/coupons/${encodeURIComponent(code)}`
      ),
    setQuantity: (cartId: string, lineId: string, quantity: number) =>
      call("POST", `/store/carts/${cartId}/line-items/${lineId}`, { quantity }),
  }
}

/** A cart of one line, and that line. */
export const oneLine = async (
  quantity = 1
): Promise<{ id: string; line: string; total: number }> => {
  const cart = await bareCart(await plentifulVariant(), quantity)
  const { body } = await shopper().coupons(cart.id)
  const [line] = body.cart.items
  return { id: cart.id, line: line?.id ?? "", total: body.cart.item_total }
}

/** Ten per cent off, once the goods come to so much. */
export const tenPercent = (
  minimum?: number,
  more: Record<string, unknown> = {}
) =>
  makePromotion(
    { type: "percentage", value: 10, allocation: "each", max_quantity: 100 },
    {
      ...(minimum === undefined
        ? {}
        : {
            rules: [
              {
                attribute: "item_total",
                operator: "gte",
                values: [String(minimum)],
              },
            ],
          }),
      ...more,
    }
  )

/** The one answer to codes that lead nowhere. */
export const UNKNOWN = {
  code: "coupon_unknown",
  type: "invalid_data",
  message:
    "We do not know this code, or it cannot be used any more. Check its spelling, or go on without it.",
}
