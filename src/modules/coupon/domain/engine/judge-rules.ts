import type { CompiledCoupon, CompiledLimit } from "../compile"
import type { Reason, TraceEntry, UsageFacts } from "../model"
import type { CompiledCondition, ConditionContext, Verdict } from "../rules"
import { conditionContext } from "./condition-context"
import type { Standing } from "./standing"

const UNUSED: UsageFacts = {
  used: 0,
  used_by_customer: 0,
  used_of_code: 0,
  spent_minor: 0,
}

/** An entry of the trace for a rule that holds unless something is missing. */
export const entryOf = (
  rule: string,
  says: string,
  missing: Reason | null | undefined
): TraceEntry =>
  missing ? { rule, holds: false, says, missing } : { rule, holds: true, says }

const IS_ACTIVE = entryOf("status", "the coupon is active", null)

const statusEntry = ({ source: { status } }: CompiledCoupon): TraceEntry =>
  status === "active"
    ? IS_ACTIVE
    : entryOf(IS_ACTIVE.rule, IS_ACTIVE.says, { code: status })

const limitEntry = (
  { rule, says, check }: CompiledLimit,
  usage: UsageFacts
): TraceEntry => {
  const verdict = check(usage)
  return verdict === "later"
    ? entryOf(rule, `${says}; checked when you enter your e-mail`, null)
    : entryOf(rule, says, verdict)
}

const checked = (
  condition: CompiledCondition,
  context: ConditionContext
): Verdict => {
  try {
    return condition.check(context)
  } catch {
    // A defect in one rule must not break the cart, nor give anything away.
    const reason = { code: "rule_failed", rule: condition.kind } as const
    return { holds: false, reason }
  }
}

/**
 * Judges what must hold before a coupon is priced: every rule, also after one
 * that does not hold, so that all can be told.
 */
export const judgeRules = (
  coupon: CompiledCoupon,
  standing: Standing,
  usage: UsageFacts | undefined
): TraceEntry[] => {
  const trace = [statusEntry(coupon)]
  const { currency_code } = coupon.source
  if (
    currency_code &&
    currency_code !== standing.cart.currency_code.toLowerCase()
  ) {
    // Nothing that has amounts can be judged in another currency.
    const says = `the cart is in ${currency_code.toUpperCase()}`
    trace.push(entryOf("currency", says, { code: "wrong_currency" }))
    return trace
  }
  for (const limit of coupon.limits) {
    trace.push(limitEntry(limit, usage ?? UNUSED))
  }
  const context = conditionContext(coupon, standing)
  for (const condition of coupon.conditions) {
    const verdict = checked(condition, context)
    trace.push(
      entryOf(
        `condition:${condition.kind}`,
        condition.says,
        verdict.holds ? null : verdict.reason
      )
    )
  }
  return trace
}
