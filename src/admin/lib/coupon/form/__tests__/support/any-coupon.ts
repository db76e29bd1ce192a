import fc from "fast-check"

import {
  couponSchema,
  type Coupon,
  type RuleInput,
} from "../../../../../../modules/coupon/domain"
import { couponsFor } from "../../../../../../modules/coupon/domain/__tests__/support/arbitrary"

const minor = fc.nat(1_000_000_000)
const count = fc.integer({ min: 1, max: 9_999 })
const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{2,5}_[0-9A-Z]{4}$/), {
  minLength: 1,
  maxLength: 3,
})
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const extent = fc.constantFrom("order", "matching")

const LIST_KINDS = [
  "customer_group",
  "region",
  "country",
  "sales_channel",
  "shipping_option",
  "payment_method",
]

const lists = fc
  .constantFrom(...LIST_KINDS)
  .chain((kind) =>
    fc.oneof(
      fc.record({ kind: fc.constant(kind), in: ids }),
      fc.record({ kind: fc.constant(kind), not_in: ids }),
      fc.record({ kind: fc.constant(kind), in: ids, not_in: ids })
    )
  )

/** Conditions of every kind of the shop, with all their fields. */
export const anyCondition: fc.Arbitrary<RuleInput> = fc.oneof(
  fc.record({
    kind: fc.constant("amount"),
    of: extent,
    base: fc.constantFrom("discounted", "initial"),
    min_minor: minor,
    max_minor: optional(minor.map((more) => more + 1_000_000_000)),
  }),
  fc.record({
    kind: fc.constant("quantity"),
    of: extent,
    min: count,
    max: optional(count.map((more) => more + 9_999)),
  }),
  fc.record({
    kind: fc.constant("contains"),
    lines: fc.record({ tags: ids, exclude: fc.record({ variants: ids }) }),
    min: count,
  }),
  fc.record({
    kind: fc.constant("contains_none"),
    lines: fc.record({ collections: ids, exclude_sale_items: fc.boolean() }),
  }),
  lists,
  fc.record({
    kind: fc.constant("currency"),
    in: fc.constant(["eur", "jpy", "kwd"]),
  }),
  fc.record({ kind: fc.constant("first_order") }),
  fc.record({
    kind: fc.constant("nth_order"),
    nth: count,
    reach: fc.constantFrom("exactly", "from", "every"),
  }),
  fc.record({ kind: fc.constant("total_spent"), min_minor: minor }),
  fc.record({
    kind: fc.constant("schedule"),
    starts_at: fc.constantFrom("2026-12-01", "2026-12-01T18:00"),
    ends_at: optional(fc.constantFrom("2027-01-31", "2027-01-31T23:00:00Z")),
    weekdays: optional(fc.constant(["friday", "saturday"])),
    hours: optional(fc.constant([{ from: "22:00", until: "02:00" }])),
    time_zone: optional(fc.constant("Europe/Berlin")),
  })
)

/** A valid or contradictory coupon in its whole stored form. */
export const anyStoredCoupon: fc.Arbitrary<Coupon> = fc
  .constantFrom("jpy", "eur", "kwd")
  .chain((currency) =>
    fc.record({
      coupons: couponsFor(currency).filter(({ length }) => length > 0),
      conditions: fc.array(anyCondition, { maxLength: 3 }),
      priority: fc.integer({ min: -9, max: 99 }),
    })
  )
  .map(({ coupons: [coupon], conditions, priority }) =>
    couponSchema.parse({
      ...coupon,
      conditions,
      combination: { ...coupon.combination, priority },
    })
  )
