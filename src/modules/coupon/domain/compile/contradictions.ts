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

/** Amounts without a currency, and limits that nothing can ever reach. */
export const frameFaultsOf = (
  coupon: Coupon,
  rules: readonly { readonly holds_money: boolean }[]
): Fault[] => {
  const { limits } = coupon
  const hasAmounts =
    limits.budget_minor !== null ||
    limits.max_discount_minor !== null ||
    rules.some((rule) => rule.holds_money)
  const faults: Fault[] = []
  if (hasAmounts && coupon.currency_code === null) {
    faults.push({
      field: "currency_code",
      code: "currency_needed",
      message:
        "The coupon has amounts of money: say in which currency they are.",
    })
  }
  if (limits.uses_per_code !== null && coupon.code === null) {
    faults.push({
      field: "limits.uses_per_code",
      code: "limit_without_meaning",
      message:
        "A coupon that applies by itself has no code to count: take this limit out, or give the coupon a code.",
    })
  }
  return faults
}
