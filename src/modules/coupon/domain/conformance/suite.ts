import {
  compileCoupon,
  type CompilationResult,
  type CompiledCoupon,
  type CouponInput,
} from "../compile"
import { builtInEffects } from "../effects"
import { priceCart } from "../engine"
import { explain } from "../explain"
import type { CartFacts, Pricing } from "../model"
import { rulesOf, type RuleKind } from "../rules"
import { sampleCarts } from "./sample-carts"
import { frozen, type Samples, type TestTools } from "./tools"

type Fields = Samples["accepted"][number]

const compileWith = (rule: RuleKind, fields: Fields): CompilationResult => {
  const carrier = builtInEffects.filter(({ kind }) => kind === "percentage")
  const input: CouponInput = {
    id: "coupon_1",
    created_at: "2026-01-01T00:00:00Z",
    currency_code: "eur",
    effect:
      rule.role === "effect"
        ? { kind: rule.kind, ...fields }
        : { kind: "percentage", rate_ppm: 100_000 },
    conditions:
      rule.role === "condition" ? [{ kind: rule.kind, ...fields }] : [],
  }
  const registry = rule.role === "condition" ? [rule, ...carrier] : [rule]
  return compileCoupon(rulesOf(registry), input)
}

const compiledWith = (rule: RuleKind, fields: Fields): CompiledCoupon => {
  const result = compileWith(rule, fields)
  if (!result.ok) {
    throw new Error(JSON.stringify(result.faults))
  }
  return result.coupon
}

/** What the pricing says of its coupon, in words. */
const wordsOf = (pricing: Pricing, cart: CartFacts): string => {
  const [outcome] = pricing.coupons
  return outcome.outcome === "applied"
    ? "applied"
    : explain(outcome.reason, { ...cart, locale: "en" })
}

const isFailed = (pricing: Pricing): boolean =>
  pricing.coupons.some(
    (each) => each.outcome === "parked" && each.reason.code === "rule_failed"
  )

const byId = (positions: Pricing["lines"]) =>
  [...positions].sort((a, b) => (a.id < b.id ? -1 : 1))

const checkOnCarts = (
  rule: RuleKind,
  fields: Fields,
  { it, expect }: TestTools
): void => {
  for (const { name, cart } of sampleCarts) {
    const price = (facts: CartFacts) =>
      priceCart(frozen(facts), [compiledWith(rule, fields)])

    it(`neither throws nor gives parts of minor units: ${name}`, () => {
      expect(isFailed(price(cart))).toBe(false)
    })
    it(`says the same when asked again: ${name}`, () => {
      const coupon = compiledWith(rule, fields)
      const first = priceCart(frozen(cart), [coupon])
      expect(priceCart(frozen(cart), [coupon])).toEqual(first)
    })
    it(`does not depend on the order of lines: ${name}`, () => {
      const turned = { ...cart, lines: [...cart.lines].reverse() }
      expect(byId(price(turned).lines)).toEqual(byId(price(cart).lines))
    })
    it(`gives a reason that can be told: ${name}`, () => {
      expect(wordsOf(price(cart), cart).length > 0).toBe(true)
    })
  }
}

/**
 * What every condition and effect has to keep to. Call it in a test file of
 * your own, with the functions of your test runner.
 *
 * @param samples fields that the rule accepts, and some that it refuses
 */
export const checkRule = (
  rule: RuleKind,
  samples: Samples,
  tools: TestTools
): void => {
  const { describe, it, expect } = tools
  describe(`coupon ${rule.role} ${rule.kind}`, () => {
    it("has a kind of lower case letters, digits and underscores", () => {
      expect(/^[a-z][a-z0-9_]*$/.test(rule.kind)).toBe(true)
    })
    it("has a sample that it accepts", () => {
      expect(samples.accepted.length > 0).toBe(true)
    })
    for (const fields of samples.refused ?? []) {
      it(`refuses ${JSON.stringify(fields)} and says why`, () => {
        const result = compileWith(rule, fields)
        const messages = result.ok ? [] : result.faults.map((f) => f.message)
        expect(messages.length > 0 && messages.every(Boolean)).toBe(true)
      })
    }
    for (const fields of samples.accepted) {
      describe(`with ${JSON.stringify(fields)}`, () => {
        it("is accepted, and says what it does", () => {
          const { effect, conditions } = compiledWith(rule, fields)
          const said = rule.role === "effect" ? effect : conditions[0]
          expect(said.says.trim().length > 0).toBe(true)
        })
        it("refuses a field that it does not know", () => {
          const result = compileWith(rule, { ...fields, no_such_field: 1 })
          expect(result.ok).toBe(false)
        })
        checkOnCarts(rule, fields, tools)
      })
    }
  })
}
