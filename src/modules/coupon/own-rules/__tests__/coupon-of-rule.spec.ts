import { describe, expect, it } from "vitest"

import {
  cartContext,
  item,
  method,
} from "../../core-promotions/__tests__/support/contexts"
import {
  campaign,
  offIn,
  promotion,
  rule,
} from "../../core-promotions/__tests__/support/promotions"
import { ownCoupon, priceOwn } from "./support/own-coupons"

const CART = cartContext([item("a", 120), item("b", 230), item("c", 300)])

const reasonsIn = async (...given: Parameters<typeof priceOwn>) =>
  (await priceOwn(...given)).parked.map(({ reason }) => reason)

describe("a promotion with rules of our own", () => {
  it("takes off what its rules say, whatever core's method says", async () => {
    const coupon = ownCoupon(
      {
        effect: { kind: "percentage", rate_ppm: 150_000 },
        currency_code: "eur",
        limits: { max_discount_minor: 5000 },
      },
      { application_method: { id: "m", type: "fixed", value: 1 } }
    )
    const { actions } = await priceOwn(CART, [coupon])
    expect(offIn(actions)).toEqual({ a: 9.23, b: 17.69, c: 23.08 })
    expect(actions.map((each) => "code" in each && each.code)).toEqual(
      Array(3).fill(coupon.promotion.code)
    )
  })

  it("is named by its code in core where it applies by itself", async () => {
    const coupon = ownCoupon({}, { is_automatic: true, code: "AUTO-7KQ2" })
    const { actions, pricing } = await priceOwn(CART, [coupon])
    expect(actions[0]).toMatchObject({ code: "AUTO-7KQ2", amount: "12" })
    expect(pricing.coupons[0]?.code).toBeNull()
  })

  it("is told by its name where it is in another's way", async () => {
    const first = ownCoupon(
      { name: "Spring", combination: { exclusive: true, priority: 1 } },
      { is_automatic: true }
    )
    const parked = await reasonsIn(CART, [first, ownCoupon()])
    expect(parked).toEqual([
      { code: "not_with", with: "Spring", coupon_id: first.promotion.id },
    ])
  })

  it("goes together with core's own by the same turns", async () => {
    const core = promotion({
      type: "percentage",
      value: 10,
      target_type: "order",
    })
    const coupon = ownCoupon({ combination: { priority: 1 } })
    const { actions } = await priceOwn(cartContext([item("a", 100)]), [
      { promotion: core },
      coupon,
    ])
    expect(offIn(actions)).toEqual({ a: 19 })
  })

  it.each([
    ["draft", "draft"],
    ["inactive", "paused"],
  ] as const)("is parked while it is %s", async (status, code) => {
    expect(await reasonsIn(CART, [ownCoupon({}, { status })])).toEqual([
      { code },
    ])
  })

  it.each([
    ["an effect that is no more", { effect: { kind: "acme_gone" } }],
    ["a condition that is no more", { conditions: [{ kind: "acme_gone" }] }],
    ["conditions that are none", { conditions: "all" }],
    ["no effect", { effect: null }],
    ["limits that are none", { limits: "many" }],
  ])("is parked, and the others apply: %s", async (_what, document) => {
    const broken = ownCoupon(document)
    const { actions, parked } = await priceOwn(cartContext([item("a", 10)]), [
      broken,
      ownCoupon(),
    ])
    expect(offIn(actions)).toEqual({ a: 1 })
    expect(parked).toEqual([
      {
        code: broken.promotion.code,
        reason: { code: "rule_failed", rule: expect.any(String) },
      },
    ])
  })

  it("is not broken by products that were deleted", async () => {
    const applies_to = { products: ["prod_gone", "prod_a"] }
    const { actions } = await priceOwn(CART, [ownCoupon({ applies_to })])
    expect(offIn(actions)).toEqual({ a: 12 })
  })

  it("keeps to the rules that staff gave its promotion in core", async () => {
    const rules = [rule("customer.groups.id", "in", "grp_wholesale")]
    expect(await reasonsIn(CART, [ownCoupon({}, { rules })])).toMatchObject([
      { code: "rule_not_met" },
    ])
  })

  it("judges sale items, tags, types, collections and shipping options", async () => {
    const product = {
      id: "prod_a",
      type_id: "type_1",
      collection_id: "col_1",
      tags: [{ id: "tag_1" }],
      categories: [],
    }
    const cart = cartContext(
      [
        item("a", 10, 1, { product }),
        item("b", 10, 1, { product, compare_at_unit_price: 20 }),
      ],
      { shipping_methods: [method("pickup", 5)] }
    )
    const coupon = ownCoupon({
      applies_to: { tags: ["tag_1"], exclude_sale_items: true },
      conditions: [
        { kind: "contains", lines: { types: ["type_1"] } },
        { kind: "contains", lines: { collections: ["col_1"] } },
        { kind: "shipping_option", in: ["so_pickup"] },
        { kind: "region", in: ["reg_eu"] },
        { kind: "country", in: ["DE"] },
        { kind: "sales_channel", in: ["sc_web"] },
        { kind: "customer_group", in: ["grp_regulars"] },
      ],
    })
    expect(offIn((await priceOwn(cart, [coupon])).actions)).toEqual({ a: 1 })
  })
})

describe("the campaign of a coupon of our own", () => {
  const dated = (dates: { starts_at?: Date; ends_at?: Date }) =>
    ownCoupon({}, campaign({}, { budget: undefined, ...dates }))

  it("says from when on it applies", async () => {
    const from = "2026-12-01T00:00:00.000Z"
    const starts_at = new Date(from)
    expect(await reasonsIn(CART, [dated({ starts_at })])).toEqual([
      { code: "not_yet", from },
    ])
  })

  it("says until when it applied", async () => {
    const at = "2026-11-20T00:00:00.000Z"
    const ends_at = new Date(at)
    expect(await reasonsIn(CART, [dated({ ends_at })])).toEqual([
      { code: "ended", at },
    ])
  })

  it("parks it once it is gone", async () => {
    const coupon = ownCoupon({}, { campaign_id: "procamp_gone" })
    expect(await reasonsIn(CART, [coupon])).toEqual([
      { code: "rule_failed", rule: "campaign" },
    ])
  })

  it.each([
    ["the coupon's, if less is left of it", 3000, 5000, 30],
    ["the campaign's, if less is left of it", 5000, 2500, 25],
  ])(
    "has a budget that holds beside its own: %s",
    async (_w, own, all, off) => {
      const coupon = ownCoupon(
        { currency_code: "eur", limits: { budget_minor: own } },
        campaign({ type: "spend", limit: all / 100, currency_code: "eur" })
      )
      const { pricing } = await priceOwn(CART, [coupon])
      expect(pricing.totals.discount_minor).toBe(off * 100)
    }
  )

  it.each([
    ["of one currency", { currency_code: "eur" }],
    ["of any currency", {}],
  ])(
    "needs no currency of its own for a campaign's budget %s",
    async (_what, more) => {
      const budget = { type: "spend", limit: 50, ...more } as const
      const coupon = ownCoupon({}, campaign(budget))
      const { pricing } = await priceOwn(CART, [coupon])
      expect(pricing.totals.discount_minor).toBe(5000)
    }
  )

  it("shares its budget among the coupons of one cart, each with a limit", async () => {
    const shared = campaign({ type: "spend", limit: 50, currency_code: "eur" })
    const own = (budget_minor: number) =>
      ownCoupon({ currency_code: "eur", limits: { budget_minor } }, shared)
    const { pricing } = await priceOwn(CART, [own(4000), own(4000)])
    expect(pricing.coupons.map((each) => each.discount_minor)).toEqual([
      4000, 1000,
    ])
  })
})

describe("the limits of a coupon of our own", () => {
  it.each([
    ["uses in all", { limits: { uses: 3 } }, { used: 3 }, "used_up"],
    [
      "uses per customer",
      { limits: { uses_per_customer: 1 } },
      { used_by_customer: 1 },
      "used_up_by_you",
    ],
    [
      "uses per code",
      { limits: { uses_per_code: 1 } },
      { used_of_code: 1 },
      "code_used_up",
    ],
    [
      "its budget",
      { currency_code: "eur", limits: { budget_minor: 100 } },
      { spent_minor: 100 },
      "budget_used_up",
    ],
  ])("hold: %s", async (_what, document, used, code) => {
    const limit = "uses" in document.limits ? document.limits.uses : null
    const coupon = ownCoupon(document, { limit })
    const usage = new Map([[coupon.promotion.id, { own: used }]])
    expect(await reasonsIn(CART, [coupon], { usage })).toEqual([{ code }])
    const options = { skip_usage_limit_checks: true }
    expect(await reasonsIn(CART, [coupon], { usage, options })).toEqual([])
  })

  it("wait for a customer who is not known", async () => {
    const guest = { ...CART, customer: undefined, email: undefined }
    const coupon = ownCoupon({ limits: { uses_per_customer: 1 } })
    expect(await reasonsIn(guest, [coupon])).toEqual([])
  })

  it("are those of core's row, where staff may have changed them", async () => {
    const coupon = ownCoupon({ limits: { uses: 3 } }, { limit: 9, used: 5 })
    expect(await reasonsIn(CART, [coupon])).toEqual([])
  })
})

describe("a gift", () => {
  const coupon = ownCoupon({
    effect: { kind: "gift", variant_id: "variant_mug" },
  })
  const marked = (id: string, of = coupon.promotion.id) =>
    item(id, 8, 1, { metadata: { gift_of: of } })

  it("is asked for, and free once it is there", async () => {
    const asked = await priceOwn(CART, [coupon])
    expect(asked.pricing.gifts).toEqual([
      {
        coupon_id: coupon.promotion.id,
        variant_id: "variant_mug",
        quantity: 1,
      },
    ])
    const cart = cartContext([item("a", 20), marked("mug")])
    expect(offIn((await priceOwn(cart, [coupon])).actions)).toEqual({ mug: 8 })
  })

  it.each([
    ["another article", marked("hat")],
    ["of a coupon that is not there", marked("mug", "promo_other")],
  ])("cannot be claimed by who marks a line: %s", async (_what, line) => {
    const cart = cartContext([line])
    const all = ownCoupon()
    const { actions } = await priceOwn(cart, [coupon, all])
    expect(offIn(actions)).toEqual({ [line.id]: 0.8 })
  })
})
