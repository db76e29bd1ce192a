import type { PromotionDTO } from "@medusajs/framework/types"
import { describe, expect, it } from "vitest"

import type { Reason } from "../../domain"
import { couponOfPromotion } from "../coupon-of-promotion"
import { promotionSetting } from "../promotion-setting"
import { cartContext, inclusive, item, NOW } from "./support/contexts"
import {
  campaign,
  compute,
  offIn,
  productsOf,
  promotion,
  rule,
} from "./support/promotions"

const around = { now: NOW, time_zone: "Europe/Berlin" }
const goods = cartContext([item("a", 10, 2), item("b", 5)])
const setting = promotionSetting(goods, around)

const TEN_PERCENT = {
  type: "percentage",
  value: 10,
  target_type: "order",
} as const
const percent = (more: Partial<PromotionDTO> = {}) =>
  promotion(TEN_PERCENT, more)

const reasonOf = (made: PromotionDTO): Reason | null => {
  const result = couponOfPromotion(made, setting)
  return "reason" in result ? result.reason : null
}

describe("a promotion applies", () => {
  it.each<[string, PromotionDTO]>([
    ["without rules", percent({ rules: undefined })],
    [
      "when its rules hold",
      percent({ rules: [rule("email", "ne", "x@x.com")] }),
    ],
    [
      "in its currency, in any case",
      promotion({ ...TEN_PERCENT, currency_code: "EUR" }),
    ],
    [
      "during its campaign",
      percent(
        campaign(
          {},
          {
            starts_at: new Date("2026-11-21T12:00:00Z"),
            ends_at: new Date("2026-11-21T12:00:01Z"),
          }
        )
      ),
    ],
  ])("%s", (_, made) => {
    expect(reasonOf(made)).toBeNull()
    expect(offIn(compute(goods, [made]).actions)).toEqual({ a: 2, b: 0.5 })
  })

  it("under the code as it is written", () => {
    const result = couponOfPromotion(percent({ code: "Säle 10%" }), setting)
    expect(result).toMatchObject({
      code: "Säle 10%",
      coupon: { code: "Säle 10%" },
    })
  })
})

describe("a promotion does not apply", () => {
  const starts_at = new Date("2026-12-01T00:00:00Z")
  const ends_at = new Date(NOW)

  it.each<[string, PromotionDTO, object]>([
    ["as a draft", percent({ status: "draft" }), { code: "draft" }],
    ["inactive", percent({ status: "inactive" }), { code: "paused" }],
    ["of no known status", percent({ status: undefined }), { code: "paused" }],
    [
      "before its campaign",
      percent(campaign({}, { starts_at })),
      { code: "not_yet", from: "2026-12-01T00:00:00.000Z" },
    ],
    [
      "after its campaign",
      percent(campaign({}, { ends_at })),
      { code: "ended", at: NOW },
    ],
    [
      "after its campaign is gone",
      percent({ campaign_id: "procamp_gone" }),
      { code: "rule_failed" },
    ],
    [
      "in another currency",
      promotion({ ...TEN_PERCENT, currency_code: "usd" }),
      { code: "wrong_currency" },
    ],
    [
      "with a budget in another currency",
      percent(campaign({ type: "spend", limit: 5, currency_code: "usd" })),
      { code: "wrong_currency" },
    ],
    [
      "to whom its rules exclude",
      percent({ rules: [rule("customer.groups.id", "ne", "grp_regulars")] }),
      { code: "rule_not_met", rule: "customer.groups.id" },
    ],
    [
      "where its rules ask for what is not known",
      percent({ rules: [rule("customer.tier", "ne", "gold")] }),
      { code: "rule_not_met", rule: "customer.tier" },
    ],
    [
      "to goods that its rules do not pick",
      promotion({ ...TEN_PERCENT, target_rules: productsOf("z") }),
      { code: "nothing_to_discount" },
    ],
    [
      "without a method",
      percent({ application_method: undefined }),
      { code: "nothing_to_discount" },
    ],
    [
      "at nothing off",
      promotion({ ...TEN_PERCENT, value: 0 }),
      { code: "nothing_to_discount" },
    ],
    [
      "at less than a cent off",
      promotion({ type: "fixed", value: 0.004, target_type: "order" }),
      { code: "nothing_to_discount" },
    ],
    [
      "on shipping that is not chosen",
      promotion({
        ...TEN_PERCENT,
        target_type: "shipping_methods",
        allocation: "each",
      }),
      { code: "not_known_yet", fact: "shipping_option" },
    ],
    ["without a code", percent({ code: undefined }), { code: "rule_failed" }],
    [
      "with a quantity that is none",
      promotion({ ...TEN_PERCENT, allocation: "each", max_quantity: 1.5 }),
      { code: "rule_failed" },
    ],
  ])("%s", (_, made, reason) => {
    expect(reasonOf(made)).toMatchObject(reason)
    const { actions, parked } = compute(goods, [made])
    expect(actions).toEqual([])
    expect(parked).toMatchObject([{ code: made.code ?? "", reason }])
  })
})

describe("a percentage", () => {
  it.each([
    [33.33335, 333_334],
    [150, 1_000_000],
  ])("of %d is %i millionths", (value, rate_ppm) => {
    const made = promotion({ ...TEN_PERCENT, value })
    expect(couponOfPromotion(made, setting)).toMatchObject({
      coupon: { source: { effect: { rate_ppm } } },
    })
  })
})

describe("an amount with tax or without", () => {
  // One line at 25 % tax, one at none: together 15.00 with and 13.00 without.
  const mixed = cartContext([
    item("a", 10, 1, inclusive(10)),
    item("b", 5, 1, { is_tax_inclusive: true }),
  ])
  const net = cartContext([item("a", 10, 1, { original_total: 12.5 })])
  const off = { type: "fixed", value: 2.6, target_type: "order" } as const

  it.each([
    ["gross, as the cart", mixed, true, 2.6],
    ["net, in a cart with tax", mixed, false, 3],
    ["net, as the cart", net, false, 2.6],
    ["gross, in a cart without tax", net, true, 2.08],
  ])("is %s", (_, context, is_tax_inclusive, total) => {
    const { pricing } = compute(context, [promotion(off, { is_tax_inclusive })])
    expect(pricing.totals.discount_minor).toBe(Math.round(total * 100))
  })
})

describe("several promotions", () => {
  const onItems = { target_type: "items", allocation: "each" } as const
  const deal = promotion(
    {
      ...onItems,
      type: "percentage",
      value: 100,
      max_quantity: 1,
      buy_rules_min_quantity: 1,
      apply_to_quantity: 1,
      buy_rules: productsOf("a"),
      target_rules: productsOf("a"),
    },
    { type: "buyget" }
  )
  const half = {
    ...onItems,
    type: "percentage",
    value: 50,
    max_quantity: 9,
  } as const
  const old = Object.assign(promotion(half), { created_at: "2020-01-01" })
  const older = Object.assign(promotion(half), {
    created_at: new Date("2019-01-01"),
  })
  const order = promotion(TEN_PERCENT)

  it("have their turns: deals, items, order, and the older first", () => {
    const { pricing } = compute(goods, [order, old, older, deal])
    expect(pricing.coupons.map(({ coupon_id }) => coupon_id)).toEqual(
      [deal, older, old, order].map(({ id }) => id)
    )
    expect(pricing.coupons.map((each) => each.discount_minor)).toEqual([
      1000, 750, 375, 38,
    ])
  })

  it("apply once per promotion, however many codes of it there are", () => {
    const again = { ...order, code: "SECOND" }
    const { pricing, parked } = compute(goods, [order, again])
    expect(pricing.coupons).toHaveLength(1)
    expect(parked).toEqual([
      {
        code: "SECOND",
        reason: { code: "not_with", with: order.code, coupon_id: order.id },
      },
    ])
  })
})
