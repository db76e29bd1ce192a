import fc from "fast-check"

import type { CartFacts, CouponInput, LineFacts, RuleInput } from "../.."
import { cart } from "./build"

const product = fc.constantFrom("p0", "p1", "p2", "p3")
const amount = fc.integer({ min: 1, max: 30_000 })
const rate_ppm = fc.integer({ min: 1, max: 1_000_000 })
const few = fc.integer({ min: 1, max: 4 })

const selector = fc.oneof(
  fc.constant({}),
  fc.record({ products: fc.uniqueArray(product, { minLength: 1 }) }),
  fc.record({
    exclude: fc.record({ products: fc.tuple(product) }),
    exclude_sale_items: fc.boolean(),
  }),
  fc.record({ categories: fc.subarray(["c0", "c1", "c2"], { minLength: 1 }) })
)

const lineFacts = fc.record({
  quantity: fc.integer({ min: 1, max: 7 }),
  base_minor: fc.oneof(fc.nat(30_000), fc.nat(9), fc.nat(1_000_000_000_000)),
  compare_at_minor: fc.option(fc.nat(40_000)),
  is_discountable: fc.integer({ min: 0, max: 7 }).map((n) => n > 0),
  product_id: product,
  category_ids: fc.subarray(["c0", "c1", "c2"]),
  gift_of: fc.option(fc.constantFrom("cou_0", "cou_1"), { freq: 8 }),
})

const shippingFacts = fc.record({
  shipping_option_id: fc.constantFrom("so_0", "so_1"),
  base_minor: fc.nat(5000),
})

/** Carts of up to seven lines; `l1` is the first, `l10` would be the last. */
export const anyCart: fc.Arbitrary<CartFacts> = fc
  .record({
    lines: fc.array(lineFacts, { maxLength: 7 }),
    shipping: fc.array(shippingFacts, { maxLength: 2 }),
    currency_code: fc.constantFrom("jpy", "eur", "kwd"),
  })
  .map(({ lines, shipping, currency_code }) =>
    cart(
      lines.map((facts, index): LineFacts => ({
        ...facts,
        id: `l${index}`,
        variant_id: facts.product_id,
        collection_id: null,
        tag_ids: [],
        type_id: null,
      })),
      {
        currency_code,
        shipping: shipping.map((facts, index) => ({
          ...facts,
          id: `s${index}`,
        })),
      }
    )
  )

const gotten = fc.oneof(
  fc.record({ lines: selector, quantity: few, rate_ppm }),
  fc.record({ quantity: few, unit_price_minor: fc.nat(2000) }),
  fc.record({ quantity: few, unit_amount_minor: amount })
)
const bought = fc.oneof(
  fc.record({ lines: selector, quantity: few }),
  fc.record({ amount_minor: amount })
)
const reward = fc.oneof(
  fc.record({ rate_ppm }),
  fc.record({ amount_minor: amount }),
  fc.record({ unit_amount_minor: amount })
)

/** Effects of every kind of the shop. */
export const anyEffect: fc.Arbitrary<RuleInput> = fc.oneof(
  fc.record({
    kind: fc.constant("percentage"),
    rate_ppm,
    level: fc.constantFrom("item", "order"),
    max_units_per_line: fc.option(few, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constantFrom("fixed_order", "fixed_across", "fixed_per_unit"),
    amount_minor: amount,
  }),
  fc.record({
    kind: fc.constant("fixed_per_unit"),
    amount_minor: amount,
    per_full_group_of: few,
    max_units_per_line: fc.option(few, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant("buy_get"),
    buy: bought,
    get: gotten,
    whole_deals: fc.boolean(),
    own_units: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("tiers"),
    by: fc.constantFrom("amount", "quantity"),
    tiers: fc.tuple(reward, reward).map(([low, high]) => [
      { from: 1, ...low },
      { from: 8, ...high },
    ]),
  }),
  fc.record({
    kind: fc.constant("set_price"),
    quantity: few,
    price_minor: amount,
    filled_with: fc.constantFrom("dearest_first", "cheapest_first"),
  }),
  fc
    .oneof(
      fc.record({ rate_ppm }),
      fc.record({ amount_minor: amount }),
      fc.record({ method_amount_minor: amount, max_methods: few }),
      fc.record({ price_minor: fc.nat(3000) })
    )
    .map((reduction) => ({ kind: "shipping", ...reduction })),
  fc.record({
    kind: fc.constant("gift"),
    variant_id: product,
    quantity: few,
  })
)

const anyCondition: fc.Arbitrary<RuleInput> = fc.oneof(
  fc.record({
    kind: fc.constant("amount"),
    of: fc.constantFrom("order", "matching"),
    base: fc.constantFrom("initial", "discounted"),
    min_minor: fc.nat(20_000),
  }),
  fc.record({ kind: fc.constant("quantity"), min: few }),
  fc.record({
    kind: fc.constantFrom("contains_none"),
    lines: fc.record({ products: fc.tuple(product) }),
  })
)

const countsUnits = ({ kind }: RuleInput): boolean =>
  kind !== "shipping" && kind !== "gift"

type Shape = {
  effect: RuleInput
  conditions: RuleInput[]
  max_discount_minor: number | null
  budget_minor: number | null
  counted: number | null
}

const limitsOf = (shape: Shape): CouponInput["limits"] => ({
  max_discount_minor: shape.max_discount_minor,
  budget_minor: shape.budget_minor,
  // Sets and groups of up to four units must be possible.
  max_units: countsUnits(shape.effect) ? shape.counted : null,
})

/** Up to six coupons in the cart's currency, with every kind of limit. */
export const couponsFor = (
  currency_code: string
): fc.Arbitrary<CouponInput[]> =>
  fc
    .array(
      fc.record({
        effect: anyEffect,
        conditions: fc.array(anyCondition, { maxLength: 1 }),
        applies_to: selector,
        max_discount_minor: fc.option(amount),
        budget_minor: fc.option(amount),
        counted: fc.option(fc.integer({ min: 4, max: 9 })),
        combination: fc.record({
          priority: fc.integer({ min: 0, max: 2 }),
          exclusive: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
          combines_with: fc.record({
            item: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
            order: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
          }),
          group: fc.option(fc.constantFrom("g0", "g1"), { freq: 3 }),
          base: fc.constantFrom("initial", "discounted"),
        }),
      }),
      { maxLength: 6 }
    )
    .map((shapes) =>
      shapes.map((shape, index): CouponInput => ({
        id: `cou_${index}`,
        code: `CODE${index}`,
        created_at: "2026-01-01T00:00:00Z",
        currency_code,
        effect: shape.effect,
        conditions: shape.conditions,
        applies_to: shape.applies_to,
        limits: limitsOf(shape),
        combination: shape.combination,
      }))
    )

/** A cart with coupons in its currency. */
export const anyPricingInput = anyCart.chain((facts) =>
  couponsFor(facts.currency_code).map((coupons) => ({ facts, coupons }))
)
