import type { PromotionDTO } from "@medusajs/framework/types"
import { describe, expect, it } from "vitest"

import {
  cartContext,
  item,
  NOW,
} from "../../core-promotions/__tests__/support/contexts"
import {
  compute,
  promotion,
  rule,
} from "../../core-promotions/__tests__/support/promotions"
import { cartCoupons } from ".."

const reader = {
  locale: "en-GB",
  currency_code: "eur",
  time_zone: "Europe/Berlin",
  now: NOW,
}
const CART = cartContext([item("a", 40)], { item_total: 40 })

const percent = (value: number, more: Partial<PromotionDTO> = {}) =>
  promotion(
    { type: "percentage", value, target_type: "items", allocation: "each" },
    more
  )
const told = (...promotions: PromotionDTO[]) =>
  cartCoupons(compute(CART, promotions), promotions, reader)

describe("cartCoupons", () => {
  it("tells of each promotion, in their order, and words reasons", () => {
    const parked = percent(10, { rules: [rule("item_total", "gte", "52.50")] })
    const applied = percent(25)
    expect(told(parked, applied)).toEqual([
      {
        code: parked.code,
        promotion_id: parked.id,
        is_automatic: false,
        state: "parked",
        discount_minor: 0,
        reason: { code: "below_minimum", amount_minor: 1250, of: "order" },
        says: "Add €12.50 more.",
        is_told: true,
      },
      {
        code: applied.code,
        promotion_id: applied.id,
        is_automatic: false,
        state: "applied",
        discount_minor: 1000,
        is_told: true,
      },
    ])
  })

  it("applies one of two codes of a promotion, and says so of the other", () => {
    const first = percent(10)
    const second = { ...first, code: "OTHER" }
    expect(told(first, second)).toMatchObject([
      { state: "applied", discount_minor: 400 },
      { state: "parked", says: `Not with ${first.code}.` },
    ])
  })

  it.each(["draft", "inactive"] as const)(
    "tells nothing of one that is %s",
    (status) => {
      expect(told(percent(10, { status }))).toMatchObject([
        { state: "parked", is_told: false },
      ])
    }
  )

  it("knows what applies by itself, and what has no code", () => {
    expect(
      told(percent(10, { is_automatic: true }), percent(5, { code: "" }))
    ).toMatchObject([{ is_automatic: true, state: "applied" }])
  })
})
