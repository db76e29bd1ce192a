import type { CouponLimits, Reason, UsageFacts } from "../model"
import { counted, type Words } from "../rules"

/**
 * A limit on what was used before.
 *
 * @property check why the coupon is used up; null if it is not; `later` if it
 * can only be told once it is known who buys
 */
export type CompiledLimit = {
  readonly rule: string
  readonly says: string
  check(usage: UsageFacts): Reason | "later" | null
}

/** The limits that a coupon has, in the order in which they are told. */
export const compileLimits = (
  limits: CouponLimits,
  words: Words
): CompiledLimit[] => {
  const { uses, uses_per_customer, uses_per_code, budget_minor } = limits
  const compiled: CompiledLimit[] = []
  if (uses !== null) {
    compiled.push({
      rule: "limit:uses",
      says: `at most ${counted(uses, "use")} in all`,
      check: ({ used }) => (used >= uses ? { code: "used_up" } : null),
    })
  }
  if (uses_per_customer !== null) {
    compiled.push({
      rule: "limit:uses_per_customer",
      says: `at most ${counted(uses_per_customer, "use")} per customer`,
      check: ({ used_by_customer }) => {
        if (used_by_customer === null) {
          return "later"
        }
        return used_by_customer >= uses_per_customer
          ? { code: "used_up_by_you" }
          : null
      },
    })
  }
  if (uses_per_code !== null) {
    compiled.push({
      rule: "limit:uses_per_code",
      says: `at most ${counted(uses_per_code, "use")} per code`,
      check: ({ used_of_code }) =>
        used_of_code >= uses_per_code ? { code: "code_used_up" } : null,
    })
  }
  if (budget_minor !== null) {
    compiled.push({
      rule: "limit:budget",
      says: `at most ${words.money(budget_minor)} in all`,
      check: ({ spent_minor }) =>
        spent_minor >= budget_minor ? { code: "budget_used_up" } : null,
    })
  }
  return compiled
}
