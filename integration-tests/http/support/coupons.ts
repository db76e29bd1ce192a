import { randomUUID } from "node:crypto"

import { adminClient } from "../../harness/admin-client"

/** A promotion as core's API takes it, active, with a code of its own. */
export const makePromotion = async (
  application_method: Record<string, unknown>,
  more: Record<string, unknown> = {}
): Promise<{ id: string; code: string }> => {
  const admin = await adminClient()
  const { ok, body } = await admin.post<{
    promotion: { id: string; code: string }
  }>("/admin/promotions", {
    code: `T${randomUUID().slice(0, 8).toUpperCase()}`,
    type: "standard",
    status: "active",
    application_method: {
      target_type: "items",
      allocation: "across",
      currency_code: "eur",
      ...application_method,
    },
    ...more,
  })
  if (!ok) {
    throw new Error(`The promotion was not made: ${JSON.stringify(body)}`)
  }
  return body.promotion
}

const makeCoupon = (
  percent: number,
  target_type: "items" | "shipping_methods",
  more: Record<string, unknown> = {}
) => makePromotion({ type: "percentage", target_type, value: percent }, more)

const pair = async (percent: number): Promise<[string, string]> => {
  const items = await makeCoupon(percent, "items")
  const shipping = await makeCoupon(100, "shipping_methods")
  return [items.code, shipping.code]
}

/** Coupons that leave nothing to pay. */
export const freeCoupons = () => pair(100)

/** Coupons that leave one per cent of the goods to pay. */
export const nearlyFreeCoupons = () => pair(99)

/** A coupon of 20 % that so many orders can use. */
export const limitedCoupon = async (limit: number) => {
  const { id, code } = await makeCoupon(20, "items", { limit })
  return {
    code,
    remove: async () => (await adminClient()).delete(`/admin/promotions/${id}`),
  }
}
