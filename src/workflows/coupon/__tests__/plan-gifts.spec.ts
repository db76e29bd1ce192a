import { describe, expect, it } from "vitest"

import type { CartCoupon } from "../../../modules/coupon/contract"
import { planGifts } from "../gifts/plan-gifts"

const coupon = (promotion_id: string) => ({
  code: promotion_id,
  promotion_id,
  is_automatic: false,
  is_told: true,
  discount_minor: 0,
})
const applied = (id: string): CartCoupon => ({
  ...coupon(id),
  state: "applied",
})
const waiting = (id: string): CartCoupon => ({
  ...coupon(id),
  state: "parked",
  says: "",
  reason: { code: "gift_not_in_cart", variant_id: "variant_mug", quantity: 1 },
})
const parked = (id: string): CartCoupon => ({
  ...coupon(id),
  state: "parked",
  says: "",
  reason: { code: "below_minimum", amount_minor: 1, of: "order" },
})
const line = (id: string, gift_of?: unknown) => ({
  id,
  metadata: gift_of === undefined ? null : { gift_of },
})

describe("planGifts", () => {
  it("asks for what is not in the cart, marked with whose gift it is", () => {
    const gift = {
      coupon_id: "promo_1",
      variant_id: "variant_mug",
      quantity: 2,
    }
    expect(
      planGifts([line("a")], { coupons: [waiting("promo_1")], gifts: [gift] })
    ).toEqual({
      take_out: [],
      put_in: [
        {
          variant_id: "variant_mug",
          quantity: 2,
          metadata: { gift_of: "promo_1" },
        },
      ],
    })
  })

  it.each([
    ["its coupon applies", [applied("promo_1")], []],
    ["its coupon waits for more of it", [waiting("promo_1")], []],
    ["its coupon is parked", [parked("promo_1")], ["gift"]],
    ["its coupon was dropped", [], ["gift"]],
    ["another one applies", [applied("promo_2")], ["gift"]],
  ])("looks after a gift where %s", (_says, coupons, take_out) => {
    const lines = [line("a"), line("gift", "promo_1"), line("odd", 7)]
    expect(planGifts(lines, { coupons, gifts: [] })).toEqual({
      take_out,
      put_in: [],
    })
  })
})
