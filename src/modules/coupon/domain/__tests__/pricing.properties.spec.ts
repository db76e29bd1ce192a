import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { priceCart, type CartFacts, type CouponInput, type Pricing } from ".."
import { anyPricingInput } from "./support/arbitrary"
import { compiled } from "./support/build"

const RUNS = { numRuns: 400 }

const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0)

const run = (facts: CartFacts, coupons: readonly CouponInput[]): Pricing =>
  priceCart(facts, coupons.map(compiled))

const positionsOf = ({ lines, shipping }: Pricing) => [...lines, ...shipping]

const always = (
  check: (pricing: Pricing, facts: CartFacts, coupons: CouponInput[]) => void
) =>
  fc.assert(
    fc.property(anyPricingInput, ({ facts, coupons }) =>
      check(run(facts, coupons), facts, coupons)
    ),
    RUNS
  )

const applied = (pricing: Pricing, coupons: readonly CouponInput[]) =>
  coupons.filter(({ id }) =>
    pricing.coupons.some(
      (each) => each.coupon_id === id && each.outcome === "applied"
    )
  )

describe("pricing of any cart with any coupons", () => {
  it("takes off its positions exactly what each coupon says", () => {
    always((pricing) => {
      for (const { coupon_id, discount_minor, outcome } of pricing.coupons) {
        const parts = positionsOf(pricing)
          .flatMap(({ discounts }) => discounts)
          .filter((discount) => discount.coupon_id === coupon_id)
          .map(({ amount_minor }) => amount_minor)
        expect(sum(parts)).toBe(discount_minor)
        expect(discount_minor > 0).toBe(outcome === "applied")
      }
      expect(pricing.totals.discount_minor).toBe(
        sum(pricing.coupons.map(({ discount_minor }) => discount_minor))
      )
    })
  })

  it("never makes a rule of the shop's own fail", () => {
    always((pricing) => {
      const reasons = pricing.coupons.flatMap((each) =>
        each.outcome === "parked" ? [each.reason.code] : []
      )
      expect(reasons).not.toContain("rule_failed")
    })
  })

  it("leaves every position whole and not below zero", () => {
    always((pricing, facts) => {
      const bases = [...facts.lines, ...facts.shipping]
      positionsOf(pricing).forEach(
        ({ id, discounts, discount_minor }, index) => {
          expect(id).toBe(bases[index].id)
          expect(discount_minor).toBeLessThanOrEqual(bases[index].base_minor)
          expect(sum(discounts.map((each) => each.amount_minor))).toBe(
            discount_minor
          )
          for (const { amount_minor } of discounts) {
            expect(Number.isSafeInteger(amount_minor)).toBe(true)
            expect(amount_minor).toBeGreaterThan(0)
          }
        }
      )
      expect(pricing.totals.total_minor).toBeGreaterThanOrEqual(0)
    })
  })

  it("is the same in whatever order lines and coupons come", () => {
    always((pricing, facts, coupons) => {
      const turned = {
        ...facts,
        lines: facts.lines.toReversed(),
        shipping: facts.shipping.toReversed(),
      }
      const again = run(turned, coupons.toReversed())
      expect(again.lines.toReversed()).toEqual(pricing.lines)
      expect(again.shipping.toReversed()).toEqual(pricing.shipping)
      expect({ ...again, lines: [], shipping: [] }).toEqual({
        ...pricing,
        lines: [],
        shipping: [],
      })
    })
  })

  it("counts a coupon that is given twice once", () => {
    always((pricing, facts, coupons) => {
      expect(run(facts, [...coupons, ...coupons])).toEqual(pricing)
    })
  })

  it("does not change with coupons that are not eligible", () => {
    always((pricing, facts, coupons) => {
      const ineligible = coupons.map((coupon): CouponInput => ({
        ...coupon,
        id: `${coupon.id}_fr`,
        conditions: [{ kind: "country", in: ["fr"] }],
        combination: { ...coupon.combination, priority: 9 },
      }))
      const more = run(facts, [...ineligible, ...coupons])
      expect(more.coupons.slice(ineligible.length)).toEqual(pricing.coupons)
      expect({ ...more, coupons: [] }).toEqual({ ...pricing, coupons: [] })
    })
  })

  it("lets a parked coupon be in nobody's way", () => {
    always((pricing, facts, coupons) => {
      const isBeaten = pricing.coupons.some(
        (each) =>
          each.outcome === "parked" && each.reason.code === "better_in_group"
      )
      fc.pre(!isBeaten)
      const alone = run(facts, applied(pricing, coupons))
      expect(alone.lines).toEqual(pricing.lines)
      expect(alone.shipping).toEqual(pricing.shipping)
    })
  })

  it("applies only what goes together", () => {
    always((pricing, _facts, coupons) => {
      const together = applied(pricing, coupons)
      const groups = together.flatMap(({ combination }) =>
        combination?.group ? [combination.group] : []
      )
      expect(new Set(groups).size).toBe(groups.length)
      if (together.some(({ combination }) => combination?.exclusive)) {
        expect(together).toHaveLength(1)
      }
    })
  })

  it("stays within the highest discount and the budget", () => {
    fc.assert(
      fc.property(
        anyPricingInput,
        fc.nat(20_000),
        ({ facts, coupons }, spent_minor) => {
          const usage = new Map(
            coupons.map(({ id }) => [
              id,
              { used: 0, used_by_customer: 0, used_of_code: 0, spent_minor },
            ])
          )
          const pricing = priceCart(facts, coupons.map(compiled), usage)
          for (const { id, limits } of coupons) {
            const off =
              pricing.coupons.find((each) => each.coupon_id === id)
                ?.discount_minor ?? 0
            const highest = limits?.max_discount_minor ?? Infinity
            const budget = (limits?.budget_minor ?? Infinity) - spent_minor
            expect(off).toBeLessThanOrEqual(highest)
            expect(off).toBeLessThanOrEqual(Math.max(0, budget))
          }
        }
      ),
      RUNS
    )
  })
})
