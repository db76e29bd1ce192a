import { describe, expect, it } from "vitest"

import {
  compileCoupon,
  explain,
  priceCart,
  rulesWith,
  type CartFacts,
  type LineFacts,
} from "../../../../src/modules/coupon/domain"
import { checkRule } from "../../../../src/modules/coupon/domain/conformance"
import { differentProducts, roundDown } from ".."

// What every rule has to keep to.
const tools = { describe, it, expect }

checkRule(
  differentProducts,
  { accepted: [{ min: 1 }, { min: 3 }], refused: [{}, { min: 0 }] },
  tools
)

checkRule(
  roundDown,
  {
    accepted: [{ step_minor: 1 }, { step_minor: 500 }],
    refused: [{ step_minor: 0 }, { step_minor: 2.5 }],
  },
  tools
)

// What these rules are for.
const registry = rulesWith([differentProducts, roundDown])

const line = (
  product_id: string | undefined,
  base_minor: number
): LineFacts => ({
  id: `line_${base_minor}`,
  quantity: 1,
  base_minor,
  is_discountable: true,
  product_id,
})

const priced = (...lines: LineFacts[]) => {
  const cart: CartFacts = {
    currency_code: "eur",
    lines,
    shipping: [],
    region_id: null,
    country_code: null,
    sales_channel_id: null,
    payment_provider_id: null,
    customer: null,
    now: "2026-12-01T12:00:00Z",
    time_zone: "Europe/Berlin",
  }
  const compiled = compileCoupon(registry, {
    id: "round",
    created_at: "2026-01-01T00:00:00Z",
    currency_code: "eur",
    effect: { kind: "acme_round_down", step_minor: 500 },
    conditions: [{ kind: "acme_different_products", min: 2 }],
  })
  if (!compiled.ok) {
    throw new Error(JSON.stringify(compiled.faults))
  }
  const pricing = priceCart(cart, [compiled.coupon])
  const [outcome] = pricing.coupons
  const says =
    outcome.outcome === "parked"
      ? explain(outcome.reason, { ...cart, locale: "en" })
      : "applied"
  return { total: pricing.totals.total_minor, says }
}

describe("rounding down with two different products", () => {
  it("takes the odd part off, over all lines", () => {
    expect(priced(line("shirt", 2990), line("socks", 1740))).toEqual({
      total: 4500,
      says: "applied",
    })
  })

  it("tells how many products are missing", () => {
    expect(priced(line("shirt", 2990), line("shirt", 1740))).toEqual({
      total: 4730,
      says: "Add 1 more different product.",
    })
  })

  it("does not count products that are not known", () => {
    const { says } = priced(line("shirt", 2990), line(undefined, 1740))
    expect(says).toBe("This cannot be used with what is in your cart.")
  })
})
