export {
  defineCondition,
  type CompiledCondition,
  type ConditionContext,
  type ConditionDefinition,
  type ConditionKind,
} from "./define-condition"
export {
  defineEffect,
  type CompiledEffect,
  type EffectContext,
  type EffectDefinition,
  type EffectKind,
  type EffectResult,
  type PricedShipping,
} from "./define-effect"
export { faultsOf, type Fault } from "./fault"
export {
  amountSchema,
  countSchema,
  exactlyOne,
  oneOf,
  priceSchema,
  rateSchema,
  WHOLE_PPM,
} from "./fields"
export { rulesOf, type RuleKind, type RuleRegistry } from "./registry"
export { impossibleAt, type Impossible, type Restriction } from "./restriction"
export { HOLDS, notKnownYet, refuse, type Verdict } from "./verdict"
export { counted, sayPerLine, wordsFor, type Words } from "./words"
