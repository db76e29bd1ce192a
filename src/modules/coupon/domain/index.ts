import { builtInConditions } from "./conditions"
import { builtInEffects } from "./effects"
import { rulesOf, type RuleKind, type RuleRegistry } from "./rules"

/** The shop's own kinds of rules. */
export const builtInRules: readonly RuleKind[] = [
  ...builtInConditions,
  ...builtInEffects,
]

/** The shop's own kinds of rules and those of plugins. */
export const rulesWith = (plugins: readonly RuleKind[] = []): RuleRegistry =>
  rulesOf([...builtInRules, ...plugins])

export {
  compileCoupon,
  couponSchema,
  limitsSchema,
  type CompilationResult,
  type CompiledCoupon,
  type CouponInput,
} from "./compile"
export { priceCart } from "./engine"
export { explain, type Reader } from "./explain"
export * from "./model"
export {
  amountSchema,
  counted,
  countSchema,
  defineCondition,
  defineEffect,
  HOLDS,
  notKnownYet,
  priceSchema,
  rateSchema,
  refuse,
  rulesOf,
  type ConditionContext,
  type ConditionDefinition,
  type ConditionKind,
  type EffectContext,
  type EffectDefinition,
  type EffectKind,
  type EffectResult,
  type Fault,
  type PricedShipping,
  type Restriction,
  type RuleKind,
  type RuleRegistry,
  type Verdict,
  type Words,
} from "./rules"
export { idSetSchema, namedSelectorSchema, selectorSchema } from "./selecting"
export { spread, withinLimit, type PricedLine } from "./units"
