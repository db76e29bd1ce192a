import { describe, expect, it } from "vitest"

import { campaign } from "../../core-promotions/__tests__/support/promotions"
import { limitsSchema } from "../../domain"
import type { KnownRule } from "../rule-book"
import { bothInPlay, rulesInPlay } from "../rules-in-play"
import { ownCoupon } from "./support/own-coupons"

const limited = (limits: object) => {
  const coupon = ownCoupon()
  return {
    ...coupon,
    rule: { ...coupon.rule, limits: limitsSchema.parse(limits) },
  }
}

const inPlay = (coupons: ReturnType<typeof ownCoupon>[]) =>
  rulesInPlay(
    coupons.map(({ promotion }) => promotion),
    new Map<string, KnownRule>(
      coupons.map(({ promotion, rule }) => [promotion.id, rule])
    )
  )

const idOf = ({ promotion }: ReturnType<typeof ownCoupon>) => promotion.id

describe("what carts ask of rules", () => {
  it("is the use of those that have a limit, whosever it is", () => {
    const without = limited({})
    const perCustomer = limited({ uses_per_customer: 1 })
    const capped = limited({ max_discount_minor: 500 })
    const byCore = ownCoupon({}, { limit: 0 })
    const byCampaign = ownCoupon({}, campaign({ type: "usage", limit: 9 }))
    const all = [without, perCustomer, capped, byCore, byCampaign]
    const { limited: asked, limits } = inPlay(all)
    expect(asked.map(({ id }) => id)).toEqual(
      [perCustomer, byCore, byCampaign].map(idOf)
    )
    expect([...limits.keys()]).toEqual([idOf(perCustomer)])
  })

  it("is what any of them has to know, and their gifts", () => {
    const first = ownCoupon({ conditions: [{ kind: "first_order" }] })
    const gift = ownCoupon({
      effect: { kind: "gift", variant_id: "variant_gift" },
      applies_to: { categories: ["shoes"] },
    })
    const both = bothInPlay(inPlay([first]), inPlay([gift]))
    expect([...both.needs].sort()).toEqual(["categories", "orders"])
    expect([...both.gifts]).toEqual([[idOf(gift), "variant_gift"]])
    expect([...both.rules.keys()].sort()).toEqual(
      [first, gift].map(idOf).sort()
    )
  })
})
