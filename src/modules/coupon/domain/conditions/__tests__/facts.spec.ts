import { describe, expect, it } from "vitest"

import type { CartFacts } from "../.."
import {
  cart,
  linesAt,
  outcomeOf,
  percent,
  price,
} from "../../__tests__/support/build"
import { HOLDS, unknown, verdict } from "./verdict-of"

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
    fields: { in: ["sc_app"] },
    gives: { code: "wrong_sales_channel" },
  },
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
    fields: { nth: 3, reach: "from" },
    facts: customer({ orders_placed: 2 }),
    gives: HOLDS,
  },
  {
    kind: "nth_order",
    fields: { nth: 3, reach: "from" },
    facts: customer({ orders_placed: 1 }),
    gives: { code: "not_nth_order", nth: 3 },
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
    facts: { customer: null },
    gives: unknown("customer"),
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

  it("refuses another currency, of a coupon without amounts", () => {
    const dollars = percent(10, {
      currency_code: null,
      conditions: [{ kind: "currency", in: ["USD"] }],
    })
    const outcome = outcomeOf(price(cart(linesAt(1000)), dollars))
    expect(outcome).toMatchObject({ reason: { code: "wrong_currency" } })
    expect(outcome.trace.at(-1)?.rule).toBe("condition:currency")
  })
})
