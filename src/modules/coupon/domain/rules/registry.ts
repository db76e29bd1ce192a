import type { ConditionKind } from "./define-condition"
import type { EffectKind } from "./define-effect"

export type RuleKind = ConditionKind | EffectKind

/** All kinds of conditions and effects that coupons can be made of. */
export type RuleRegistry = {
  readonly conditions: ReadonlyMap<string, ConditionKind>
  readonly effects: ReadonlyMap<string, EffectKind>
}

const register = <T extends RuleKind>(kinds: Map<string, T>, rule: T): void => {
  if (kinds.has(rule.kind)) {
    throw new Error(
      `There are two coupon ${rule.role}s of the kind "${rule.kind}": give one of them another name.`
    )
  }
  kinds.set(rule.kind, rule)
}

/**
 * Gathers the kinds of rules.
 *
 * @throws Error when two conditions or two effects have the same kind.
 */
export const rulesOf = (rules: readonly RuleKind[]): RuleRegistry => {
  const conditions = new Map<string, ConditionKind>()
  const effects = new Map<string, EffectKind>()
  for (const rule of rules) {
    if (rule.role === "condition") {
      register(conditions, rule)
    } else {
      register(effects, rule)
    }
  }
  return { conditions, effects }
}
