import { describe, expect, it } from "vitest"

import {
  cart,
  linesAt,
  outcomeOf,
  percent,
  price,
} from "../../__tests__/support/build"

describe("the trace", () => {
  it("tells every rule, also after one that does not hold", () => {
    const coupon = percent(10, {
      conditions: [
        { kind: "amount", min_minor: 2250 },
        { kind: "country", in: ["FR"] },
        { kind: "quantity", min: 1 },
      ],
      limits: { uses: 5 },
    })
    const outcome = outcomeOf(price(cart(linesAt(1000)), coupon))
    expect(outcome).toMatchObject({
      outcome: "parked",
      reason: { code: "below_minimum", amount_minor: 1250 },
    })
    expect(outcome.trace.map(({ rule, holds }) => [rule, holds])).toEqual([
      ["status", true],
      ["limit:uses", true],
      ["condition:amount", false],
      ["condition:country", false],
      ["condition:quantity", true],
    ])
    expect(outcome.trace[2]).toEqual({
      rule: "condition:amount",
      holds: false,
      says: "goods in the cart cost at least €22.50 after other discounts",
      missing: { code: "below_minimum", amount_minor: 1250, of: "order" },
    })
  })

  it("ends with combination and effect where all rules hold", () => {
    const outcome = outcomeOf(price(cart(linesAt(1000)), percent(12.5)))
    expect(outcome.trace.slice(1)).toEqual([
      {
        rule: "combination",
        holds: true,
        says: "goes with coupons on goods, the order, shipping",
      },
      { rule: "effect:percentage", holds: true, says: "12.5 % off the goods" },
    ])
  })
})
