import { builtInRules } from "../../../../modules/coupon/domain"

/** How a field is typed; null is text that is text. */
export type Unit =
  | { as: "money"; least: 0 | 1 }
  | { as: "percent" }
  | { as: "count" }
  | { as: "integer" }

const MAY_BE_ZERO =
  /(?:^|\.)(?:min_minor|max_minor|unit_price_minor|price_minor)$/
const TIER_BOUND = /^effect\.tiers\.\d+\.(from|to)$/
const RULE = /^(?:effect|conditions\.\d+)\./
const RULE_COUNTS = new Set([
  "quantity",
  "nth",
  "min",
  "max",
  "repeat_limit",
  "max_units_per_line",
  "per_full_group_of",
  "max_methods",
])
const LIMIT_COUNT =
  /^limits\.(?:uses|uses_per_customer|uses_per_code|max_units)$/

/**
 * The unit of the field at a path. Names say their units (`…_minor`,
 * `…_ppm`); the bounds of tiers are amounts or units, as the rule says.
 *
 * @param tiersBy `effect.by`
 */
export const unitAt = (path: string, tiersBy: string): Unit | null => {
  const name = path.slice(path.lastIndexOf(".") + 1)
  const bound = TIER_BOUND.exec(path)?.[1]
  if (bound) {
    const least = bound === "from" ? 0 : 1
    return tiersBy === "amount" ? { as: "money", least } : { as: "count" }
  }
  if (name.endsWith("_minor")) {
    return { as: "money", least: MAY_BE_ZERO.test(path) ? 0 : 1 }
  }
  if (name.endsWith("_ppm")) {
    return { as: "percent" }
  }
  if (path === "combination.priority") {
    return { as: "integer" }
  }
  const isCount =
    LIMIT_COUNT.test(path) || (RULE.test(path) && RULE_COUNTS.has(name))
  return isCount ? { as: "count" } : null
}

const OPTIONAL = new Set([
  "min",
  "max",
  "to",
  "min_minor",
  "max_minor",
  "repeat_limit",
  "max_units_per_line",
  "per_full_group_of",
  "max_methods",
])

/** Whether a field of a rule may stay empty: then the rule is without it. */
export const isOptional = (path: string): boolean =>
  OPTIONAL.has(path.slice(path.lastIndexOf(".") + 1))

const BUILT_IN = new Set(
  builtInRules.map(({ role, kind }) => `${role} ${kind}`)
)

/** Whether a kind is one of the shop's own, which the form knows. */
export const isBuiltIn = (
  role: "condition" | "effect",
  kind: string
): boolean => BUILT_IN.has(`${role} ${kind}`)
