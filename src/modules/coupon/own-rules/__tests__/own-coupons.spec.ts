import { describe, expect, it } from "vitest"

import {
  cartContext,
  item,
  NOW,
} from "../../core-promotions/__tests__/support/contexts"
import {
  campaign,
  rule as coreRule,
} from "../../core-promotions/__tests__/support/promotions"
import { promotionSetting } from "../../core-promotions/promotion-setting"
import { limitsSchema, rulesWith } from "../../domain"
import { ownCoupons } from "../own-coupons"
import { ownCoupon, ruleOf } from "./support/own-coupons"

const settingOf = (price: number) =>
  promotionSetting(cartContext([item("a", price)]), {
    now: NOW,
    time_zone: "Europe/Berlin",
  })

const UNLIMITED = { limits: limitsSchema.parse({}) }

describe("coupons of our own on several carts", () => {
  it("are made once where no cart makes a difference", () => {
    const couponOf = ownCoupons(rulesWith())
    const { promotion, rule } = ownCoupon()
    const known = { ...rule, ...UNLIMITED }
    const first = couponOf(promotion, known, settingOf(1))
    expect(couponOf(promotion, known, settingOf(2))).toBe(first)
  })

  it("are made anew with other rules, and for a promotion that was read anew", () => {
    const couponOf = ownCoupons(rulesWith())
    const { promotion, rule } = ownCoupon()
    const known = { ...rule, ...UNLIMITED }
    couponOf(promotion, known, settingOf(1))
    const other = {
      ...ruleOf(promotion.id, {
        effect: { kind: "percentage", rate_ppm: 500_000 },
      }),
      ...UNLIMITED,
    }
    expect(couponOf(promotion, other, settingOf(1))).toMatchObject({
      coupon: { source: { effect: { rate_ppm: 500_000 } } },
    })
    const paused = { ...promotion, status: "inactive" as const }
    expect(couponOf(paused, other, settingOf(1))).toMatchObject({
      coupon: { source: { status: "paused" } },
    })
  })

  it.each<[string, object, object]>([
    [
      "rules of core's",
      { rules: [coreRule("currency_code", "eq", "usd")] },
      {},
    ],
    ["a limit", { limit: 3 }, {}],
    ["a budget of its campaign", campaign({ type: "usage", limit: 9 }), {}],
    ["limits of its own", {}, { limits: limitsSchema.parse({ uses: 3 }) }],
    ["limits that cannot be read", {}, { limits: null }],
  ])("are made for each cart with %s", (_, more, limits) => {
    const couponOf = ownCoupons(rulesWith())
    const { promotion, rule } = ownCoupon({}, more)
    const known = { ...rule, ...UNLIMITED, ...limits }
    const first = couponOf(promotion, known, settingOf(1))
    expect(couponOf(promotion, known, settingOf(1))).not.toBe(first)
  })
})
