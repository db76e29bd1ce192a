import { isObject, textAt, type Json, type JsonObject } from "./json"
import { writeNumber } from "./numbers"
import { isBuiltIn, unitAt } from "./units"

type Setting = { currency: string; tiersBy: string }

const NULL_AS_TEXT =
  /^(?:limits\.\w+|currency_code|campaign_id|combination\.group)$/
const RULE = /^(?:(effect)|(conditions)\.\d+)$/

/** Whether the form must keep a rule as it is, since it does not know it. */
export const isForeign = (path: string, rule: Json | undefined): boolean => {
  const match = RULE.exec(path)
  return (
    match !== null &&
    !isBuiltIn(match[1] ? "effect" : "condition", textAt(rule, "kind"))
  )
}

const writeValue = (value: unknown, path: string, setting: Setting): Json => {
  if (typeof value === "number") {
    const unit = unitAt(path, setting.tiersBy)
    return unit ? writeNumber(value, unit, setting.currency) : value
  }
  if (Array.isArray(value)) {
    return value.map((each, index) =>
      writeValue(each, `${path}.${index}`, setting)
    )
  }
  if (isObject(value)) {
    return isForeign(path, value) ? value : writeObject(value, path, setting)
  }
  if (typeof value === "string" || typeof value === "boolean") {
    return value
  }
  return NULL_AS_TEXT.test(path) ? "" : null
}

const writeObject = (
  value: object,
  path: string,
  setting: Setting
): JsonObject =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      each === undefined
        ? []
        : [[key, writeValue(each, path ? `${path}.${key}` : key, setting)]]
    )
  )

/**
 * A stored coupon as people type it: amounts as decimals of its currency,
 * percentages in percent, no limit as an empty field. Rules of plugins are
 * kept as they are.
 */
export const writeForm = (stored: object): JsonObject => {
  const tree = isObject(stored) ? stored : {}
  return writeObject(stored, "", {
    currency: textAt(tree, "currency_code"),
    tiersBy: textAt(tree, "effect.by"),
  })
}
