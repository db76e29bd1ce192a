import { present } from "../../../../shared/present"
import type { Coupon, DiscountClass, RuleInput } from "../model"
import {
  faultsOf,
  wordsFor,
  type CompiledCondition,
  type CompiledEffect,
  type Fault,
  type RuleRegistry,
  type Words,
} from "../rules"
import { compileSelector, type CompiledSelector } from "../selecting"
import { compileLimits, type CompiledLimit } from "./compile-limits"
import { contradictionsOf, frameFaultsOf } from "./contradictions"
import { couponSchema } from "./coupon-schema"

/**
 * A coupon that was checked and made ready, to price many carts with.
 *
 * @property code as it is told; for a coupon with many codes, the caller puts
 * the one that was entered here
 * @property source what it was made of, with all defaults filled in
 * @property created_ms for the order of application
 */
export type CompiledCoupon = {
  readonly id: string
  readonly code: string | null
  readonly source: Coupon
  readonly created_ms: number
  readonly class: DiscountClass
  readonly applies_to: CompiledSelector
  readonly effect: CompiledEffect
  readonly conditions: readonly CompiledCondition[]
  readonly limits: readonly CompiledLimit[]
}

export type CompilationResult =
  { ok: true; coupon: CompiledCoupon } | { ok: false; faults: readonly Fault[] }

type Rule<T> = { rule: T | null; faults: readonly Fault[] }

const kindOf = <T>(
  kinds: ReadonlyMap<string, T>,
  { kind }: RuleInput,
  at: string
): { found: T } | { faults: Fault[] } => {
  const found = kinds.get(kind)
  if (found) {
    return { found }
  }
  const message = `There is no kind "${kind}" here: choose one of ${[...kinds.keys()].join(", ")}.`
  return { faults: [{ field: `${at}.kind`, code: "unknown_kind", message }] }
}

const fieldsOf = ({ kind: _kind, ...fields }: RuleInput) => fields

const compileEffect = (
  registry: RuleRegistry,
  coupon: Coupon,
  words: Words
): Rule<CompiledEffect> => {
  const named = kindOf(registry.effects, coupon.effect, "effect")
  if ("faults" in named) {
    return { rule: null, faults: named.faults }
  }
  const fields = fieldsOf(coupon.effect)
  const compiled = named.found.compile(fields, "effect", words, coupon)
  return compiled.ok
    ? { rule: compiled.rule, faults: [] }
    : { rule: null, faults: compiled.faults }
}

const compileCondition = (
  registry: RuleRegistry,
  input: RuleInput,
  at: string,
  words: Words
): Rule<CompiledCondition> => {
  const named = kindOf(registry.conditions, input, at)
  if ("faults" in named) {
    return { rule: null, faults: named.faults }
  }
  const compiled = named.found.compile(fieldsOf(input), at, words)
  return compiled.ok
    ? { rule: compiled.rule, faults: [] }
    : { rule: null, faults: compiled.faults }
}

/**
 * Checks a coupon and makes it ready. Rules that contradict themselves or each
 * other are refused, each with its field and the cure.
 *
 * @param raw a `CouponInput`, from wherever it comes
 */
export const compileCoupon = (
  registry: RuleRegistry,
  raw: unknown
): CompilationResult => {
  const parsed = couponSchema.safeParse(raw)
  if (!parsed.success) {
    return { ok: false, faults: faultsOf(parsed.error, "") }
  }
  const coupon: Coupon = parsed.data
  const words = wordsFor(coupon.currency_code)
  const effect = compileEffect(registry, coupon, words)
  const compiled = coupon.conditions.map((input, index) =>
    compileCondition(registry, input, `conditions.${index}`, words)
  )
  const conditions = present(compiled.map(({ rule }) => rule))
  const ruleFaults = [effect, ...compiled].flatMap(({ faults }) => faults)
  const faults = [
    ...ruleFaults,
    ...frameFaultsOf(coupon, present([effect.rule, ...conditions])),
    // Places are only right while every condition could be read.
    ...(ruleFaults.length === 0 ? contradictionsOf(coupon, conditions) : []),
  ]
  if (effect.rule === null || faults.length > 0) {
    return { ok: false, faults }
  }
  return {
    ok: true,
    coupon: {
      id: coupon.id,
      code: coupon.code,
      source: coupon,
      created_ms: Date.parse(coupon.created_at),
      class: effect.rule.class,
      applies_to: compileSelector(coupon.applies_to),
      effect: effect.rule,
      conditions,
      limits: compileLimits(coupon.limits, words),
    },
  }
}
