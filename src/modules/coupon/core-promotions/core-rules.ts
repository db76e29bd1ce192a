import type {
  ApplicationMethodTargetTypeValues,
  PromotionRuleDTO,
  PromotionRuleOperatorValues,
} from "@medusajs/framework/types"
import type BigNumber from "bignumber.js"

import { attributeValues } from "./attribute-values"
import { decimalOf } from "./decimal-of"

/** Whether a value that is known meets a rule; null is "has none". */
type Test = (value: unknown, wanted: readonly string[]) => boolean

const isSame = (value: unknown, wanted: string): boolean => {
  if (typeof value === "string") {
    return value === wanted
  }
  const figure = decimalOf(value)
  return figure
    ? (decimalOf(wanted)?.isEqualTo(figure) ?? false)
    : String(value) === wanted
}

const isOneOf: Test = (value, wanted) =>
  value !== null && wanted.some((each) => isSame(value, each))

const compares =
  (holds: (value: BigNumber, wanted: BigNumber) => boolean): Test =>
  (value, wanted) => {
    const figure = decimalOf(value)
    return (
      figure !== null &&
      wanted.some((each) => {
        const bound = decimalOf(each)
        return bound !== null && holds(figure, bound)
      })
    )
  }

/** `every`: of no values at all only `ne` holds, as core has it. */
const TESTS: Record<
  PromotionRuleOperatorValues,
  { of: "every" | "some"; test: Test }
> = {
  eq: { of: "every", test: isOneOf },
  ne: { of: "every", test: (value, wanted) => !isOneOf(value, wanted) },
  in: { of: "some", test: isOneOf },
  gt: { of: "every", test: compares((a, b) => a.isGreaterThan(b)) },
  gte: { of: "every", test: compares((a, b) => a.isGreaterThanOrEqualTo(b)) },
  lt: { of: "every", test: compares((a, b) => a.isLessThan(b)) },
  lte: { of: "every", test: compares((a, b) => a.isLessThanOrEqualTo(b)) },
}

/** What rules are about: the whole cart, one item or one shipping method. */
export type RuleScope = ApplicationMethodTargetTypeValues

const pathIn = (scope: RuleScope, attribute: string): string => {
  const prefix = `${scope}.`
  return scope !== "order" && attribute.startsWith(prefix)
    ? attribute.slice(prefix.length)
    : attribute
}

const holds = (
  rule: PromotionRuleDTO,
  context: unknown,
  scope: RuleScope
): boolean => {
  const { attribute, operator } = rule
  const wanted = Array.from(rule.values ?? []).flatMap(({ value }) =>
    typeof value === "string" ? [value] : []
  )
  if (!attribute || !operator || !TESTS[operator] || wanted.length === 0) {
    return false
  }
  const { of, test } = TESTS[operator]
  const values = attributeValues(pathIn(scope, attribute), context)
  if (of === "some") {
    return values.some((value) => value !== undefined && test(value, wanted))
  }
  return values.length === 0
    ? operator === "ne"
    : values.every((value) => value !== undefined && test(value, wanted))
}

/**
 * The first rule of a core promotion that a context does not meet; null if all
 * hold, as they do where there are none.
 *
 * As core judges them, with two differences. What is not known (the path leads
 * to undefined) does not hold and neither does its opposite: core lets `ne`
 * pass there. Figures are compared as figures, exactly, and never read into
 * what is none.
 *
 * Null and the empty list are known to be none: `ne` holds, nothing else does.
 * With several values `in` needs one that meets it, all others need all to.
 *
 * @param scope where `items.` and `shipping_methods.` in front of an attribute
 * mean the context itself
 */
export const unmetRule = (
  rules: readonly PromotionRuleDTO[] | null | undefined,
  context: unknown,
  scope: RuleScope
): PromotionRuleDTO | null =>
  Array.from(rules ?? []).find((rule) => !holds(rule, context, scope)) ?? null

/** Whether all rules hold; see `unmetRule`. */
export const rulesHold = (
  rules: readonly PromotionRuleDTO[] | null | undefined,
  context: unknown,
  scope: RuleScope
): boolean => unmetRule(rules, context, scope) === null
