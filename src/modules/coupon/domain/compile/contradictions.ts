import type { Coupon } from "../model"
import {
  impossibleAt,
  type CompiledCondition,
  type Fault,
  type Restriction,
} from "../rules"

const neverHolds = (coupon: Coupon, of: string, field: string): Fault =>
  of === "currency" && coupon.currency_code
    ? {
        field,
        code: "currency_mismatch",
        message: `The coupon's amounts are in ${coupon.currency_code.toUpperCase()}, so this condition must allow that currency: add it, or change the currency of the coupon.`,
      }
    : {
        field,
        code: "never_holds",
        message: `Nothing is left that meets this condition (${of}), by itself or together with those above it: widen one of them, or take one out.`,
      }

/** Conditions of which no cart can meet all. */
export const contradictionsOf = (
  coupon: Coupon,
  conditions: readonly CompiledCondition[]
): Fault[] => {
  const own: Restriction[] = coupon.currency_code
    ? [{ of: "currency", in: new Set([coupon.currency_code]) }]
    : []
  const groups = [own, ...conditions.map(({ restrictions }) => restrictions)]
  return impossibleAt(groups).map(({ index, of }) =>
    neverHolds(coupon, of, `conditions.${index - 1}`)
  )
}

/** Amounts of money without a currency. */
export const frameFaultsOf = (
  coupon: Coupon,
  rules: readonly { readonly holds_money: boolean }[]
): Fault[] => {
  const { budget_minor, max_discount_minor } = coupon.limits
  const hasAmounts =
    budget_minor !== null ||
    max_discount_minor !== null ||
    rules.some((rule) => rule.holds_money)
  return hasAmounts && coupon.currency_code === null
    ? [
        {
          field: "currency_code",
          code: "currency_needed",
          message:
            "The coupon has amounts of money: say in which currency they are.",
        },
      ]
    : []
}
