import { describe, expect, it } from "vitest"

import type { CartFacts, LineFacts, RuleInput } from "../.."
import {
  cart,
  line,
  linesAt,
  outcomeOf,
  percent,
  price,
} from "../../__tests__/support/build"

const HOLDS = "holds"

/** What a condition says: `holds`, or the reason that it gives. */
const verdict = (
  condition: RuleInput,
  facts: Partial<CartFacts> = {},
  lines: LineFacts[] = linesAt(1000)
) => {
  const pricing = price(
    cart(lines, facts),
    percent(10, { conditions: [condition] })
  )
  const outcome = outcomeOf(pricing)
  return outcome.outcome === "applied" ? HOLDS : outcome.reason
}

const customer = (more: Partial<NonNullable<CartFacts["customer"]>>) => ({
  customer: {
    id: "cus_1",
    email: "ada@example.com",
    group_ids: [],
    orders_placed: 0,
    total_spent_minor: 0,
    ...more,
  },
})

const shippedBy = (...ids: (string | null)[]) => ({
  shipping: ids.map((shipping_option_id, index) => ({
    id: `s${index}`,
    shipping_option_id,
    base_minor: 500,
  })),
})

const unknown = (fact: string) => ({ code: "not_known_yet", fact })

type Row = {
  kind: string
  fields: { [field: string]: unknown }
  facts?: Partial<CartFacts>
  gives: string | { code: string; [field: string]: unknown }
}

const MEMBERSHIPS: Row[] = [
  { kind: "region", fields: { in: ["reg_eu"] }, gives: HOLDS },
  { kind: "region", fields: { in: ["x"] }, gives: { code: "wrong_region" } },
  {
    kind: "region",
    fields: { not_in: ["reg_eu"] },
    gives: { code: "wrong_region" },
  },
  { kind: "region", fields: { not_in: ["x"] }, gives: HOLDS },
  {
    kind: "region",
    fields: { not_in: ["x"] },
    facts: { region_id: null },
    gives: unknown("region"),
  },
  { kind: "country", fields: { in: ["DE"] }, gives: HOLDS },
  { kind: "country", fields: { in: ["fr"] }, gives: { code: "wrong_country" } },
  {
    kind: "country",
    fields: { not_in: ["fr"] },
    facts: { country_code: null },
    gives: unknown("country"),
  },
  { kind: "currency", fields: { in: ["EUR", "usd"] }, gives: HOLDS },
  { kind: "sales_channel", fields: { in: ["sc_web"] }, gives: HOLDS },
  {
    kind: "sales_channel",
    fields: { in: ["sc_web"] },
    facts: { sales_channel_id: null },
    gives: unknown("sales_channel"),
  },
  {
    kind: "payment_method",
    fields: { not_in: ["pp_cash"] },
    facts: { payment_provider_id: null },
    gives: unknown("payment_method"),
  },
  {
    kind: "payment_method",
    fields: { in: ["pp_cash"] },
    gives: { code: "wrong_payment_method" },
  },
  {
    kind: "shipping_option",
    fields: { in: ["so_1"] },
    facts: shippedBy("so_2", "so_1"),
    gives: HOLDS,
  },
  {
    kind: "shipping_option",
    fields: { in: ["so_1"] },
    facts: shippedBy(null, "so_1"),
    gives: HOLDS,
  },
  {
    kind: "shipping_option",
    fields: { in: ["so_1"] },
    facts: shippedBy(null),
    gives: unknown("shipping_option"),
  },
  {
    kind: "shipping_option",
    fields: { not_in: ["so_1"] },
    facts: shippedBy("so_2", null),
    gives: unknown("shipping_option"),
  },
  {
    kind: "shipping_option",
    fields: { not_in: ["so_1"] },
    facts: shippedBy("so_2", "so_1"),
    gives: { code: "wrong_shipping_option" },
  },
  {
    kind: "shipping_option",
    fields: { not_in: ["so_1"] },
    gives: unknown("shipping_option"),
  },
  {
    kind: "customer_group",
    fields: { in: ["grp_a", "grp_b"], not_in: ["grp_c"] },
    facts: customer({ group_ids: ["grp_b"] }),
    gives: HOLDS,
  },
  {
    kind: "customer_group",
    fields: { in: ["grp_a"], not_in: ["grp_c"] },
    facts: customer({ group_ids: ["grp_a", "grp_c"] }),
    gives: { code: "wrong_customer" },
  },
  {
    kind: "customer_group",
    fields: { not_in: ["grp_c"] },
    facts: customer({ group_ids: [] }),
    gives: HOLDS,
  },
  {
    kind: "customer_group",
    fields: { not_in: ["grp_c"] },
    facts: customer({ group_ids: null }),
    gives: unknown("customer"),
  },
  {
    kind: "customer_group",
    fields: { not_in: ["grp_c"] },
    facts: { customer: null },
    gives: unknown("customer"),
  },
]

const CUSTOMERS: Row[] = [
  { kind: "first_order", fields: {}, gives: HOLDS },
  {
    kind: "first_order",
    fields: {},
    facts: customer({ orders_placed: 1 }),
    gives: { code: "not_first_order" },
  },
  {
    kind: "first_order",
    fields: {},
    facts: { customer: null },
    gives: unknown("customer"),
  },
  {
    kind: "nth_order",
    fields: { nth: 3 },
    facts: customer({ orders_placed: 2 }),
    gives: HOLDS,
  },
  {
    kind: "nth_order",
    fields: { nth: 3 },
    facts: customer({ orders_placed: 3 }),
    gives: { code: "not_nth_order", nth: 3 },
  },
  {
    kind: "nth_order",
    fields: { nth: 3, reach: "from" },
    facts: customer({ orders_placed: 3 }),
    gives: HOLDS,
  },
  {
    kind: "nth_order",
    fields: { nth: 3, reach: "every" },
    facts: customer({ orders_placed: 5 }),
    gives: HOLDS,
  },
  {
    kind: "nth_order",
    fields: { nth: 3, reach: "every" },
    facts: customer({ orders_placed: 3 }),
    gives: { code: "not_nth_order" },
  },
  {
    kind: "nth_order",
    fields: { nth: 3 },
    facts: customer({ orders_placed: null }),
    gives: unknown("customer"),
  },
  {
    kind: "total_spent",
    fields: { min_minor: 5000 },
    facts: customer({ total_spent_minor: 4000 }),
    gives: { code: "spent_too_little", amount_minor: 1000 },
  },
  {
    kind: "total_spent",
    fields: { min_minor: 5000, max_minor: 6000 },
    facts: customer({ total_spent_minor: 5000 }),
    gives: HOLDS,
  },
  {
    kind: "total_spent",
    fields: { max_minor: 6000 },
    facts: customer({ total_spent_minor: 6001 }),
    gives: { code: "spent_too_much", amount_minor: 1 },
  },
  {
    kind: "total_spent",
    fields: { max_minor: 6000 },
    facts: customer({ total_spent_minor: null }),
    gives: unknown("customer"),
  },
]

describe("conditions on facts of the cart", () => {
  it.each([...MEMBERSHIPS, ...CUSTOMERS])(
    "$kind $fields with $facts: $gives",
    ({ kind, fields, facts, gives }) => {
      const given = verdict({ kind, ...fields }, facts)
      expect(given).toEqual(
        typeof gives === "string" ? gives : expect.objectContaining(gives)
      )
    }
  )
})

describe("conditions on the goods", () => {
  const goods = () => [
    line("a", 1000, 2, { category_ids: ["shirts", "clothes"] }),
    line("b", 300),
    line("gift", 9000, 9, { gift_of: "cou_x" }),
  ]

  it.each([
    [{ kind: "amount", min_minor: 2300 }, HOLDS],
    [
      { kind: "amount", min_minor: 2301 },
      { code: "below_minimum", amount_minor: 1, of: "order" },
    ],
    [{ kind: "amount", max_minor: 2300 }, HOLDS],
    [
      { kind: "amount", max_minor: 2000 },
      { code: "above_maximum", amount_minor: 300, of: "order" },
    ],
    [{ kind: "quantity", min: 3, max: 3 }, HOLDS],
    [
      { kind: "quantity", min: 5 },
      { code: "too_few_items", quantity: 2, of: "order" },
    ],
    [
      { kind: "quantity", max: 2 },
      { code: "too_many_items", quantity: 1, of: "order" },
    ],
    [{ kind: "contains", lines: { categories: ["clothes"] }, min: 2 }, HOLDS],
    [
      { kind: "contains", lines: { categories: ["clothes"] }, min: 3 },
      { code: "product_missing", quantity: 1 },
    ],
    [
      { kind: "contains", lines: { products: ["prod_gift"] } },
      { code: "product_missing", quantity: 1 },
    ],
    [{ kind: "contains_none", lines: { products: ["prod_x"] } }, HOLDS],
    [
      { kind: "contains_none", lines: { categories: ["clothes"] } },
      { code: "product_in_the_way" },
    ],
  ])("%j gives %j", (condition, gives) => {
    expect(verdict(condition, {}, goods())).toEqual(gives)
  })

  it("holds nothing to be absent of which nothing is known", () => {
    const condition = { kind: "contains_none", lines: { tags: ["heavy"] } }
    const lines = [line("a", 1000, 1, { tag_ids: undefined })]
    expect(verdict(condition, {}, lines)).toEqual(unknown("product"))
  })

  it.each([
    { of: "matching", base: "discounted", missing: 200 },
    { of: "matching", base: "initial", missing: 100 },
    { of: "order", base: "initial", missing: null },
  ])("reads the amount of $of, $base", ({ of, base, missing }) => {
    const first = percent(10, { combination: { priority: 1 } })
    const second = percent(10, {
      applies_to: { products: ["prod_a"] },
      conditions: [{ kind: "amount", of, base, min_minor: 1100 }],
    })
    const pricing = price(cart(linesAt(1000, 500)), first, second)
    const outcome = outcomeOf(pricing, 1)
    expect(outcome.outcome === "parked" ? outcome.reason : null).toEqual(
      missing === null
        ? null
        : { code: "below_minimum", amount_minor: missing, of }
    )
  })

  it("counts what the coupon applies to", () => {
    const coupon = percent(10, {
      applies_to: { products: ["prod_b"] },
      conditions: [{ kind: "quantity", of: "matching", min: 2 }],
    })
    expect(outcomeOf(price(cart(goods()), coupon))).toMatchObject({
      reason: { code: "too_few_items", quantity: 1, of: "matching" },
    })
  })
})

describe("schedule", () => {
  const night = {
    kind: "schedule",
    weekdays: ["friday"],
    hours: [{ from: "22:00", until: "02:00" }],
  }

  it.each([
    ["2026-11-27T21:30:00Z", HOLDS],
    ["2026-11-28T00:30:00Z", HOLDS],
    [
      "2026-11-27T20:00:00Z",
      { code: "not_at_this_hour", from: "2026-11-27T21:00:00.000Z" },
    ],
    [
      "2026-11-26T21:30:00Z",
      { code: "not_on_this_day", from: "2026-11-27T21:00:00.000Z" },
    ],
  ])("a window over midnight at %s: %j", (now, gives) => {
    expect(verdict(night, { now })).toEqual(gives)
  })

  it.each([
    [
      { starts_at: "2026-12-01" },
      { code: "not_yet", from: "2026-11-30T23:00:00.000Z" },
    ],
    [
      { ends_at: "2026-11-20" },
      { code: "ended", at: "2026-11-20T23:00:00.000Z" },
    ],
    [{ starts_at: "2026-11-21", ends_at: "2026-11-21" }, HOLDS],
  ])("%j on 21 November: %j", (dates, gives) => {
    expect(verdict({ kind: "schedule", ...dates })).toEqual(gives)
  })

  it("is closed where the shop's time zone is none", () => {
    const condition = { kind: "schedule", starts_at: "2026-01-01" }
    expect(verdict(condition, { time_zone: "Mars/Olympus" })).toEqual({
      code: "rule_failed",
      rule: "schedule",
    })
  })
})
