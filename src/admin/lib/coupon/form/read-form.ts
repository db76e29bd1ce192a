import type { Fault } from "../../../../modules/coupon/domain"
import { isObject, textAt, type Json, type JsonObject } from "./json"
import { readNumber } from "./numbers"
import { isOptional, unitAt, type Unit } from "./units"
import { isForeign } from "./write-form"

/** The code of a fault that is only that nothing was entered yet. */
export const MISSING = "missing"

type Reading = { currency: string; tiersBy: string; faults: Fault[] }

const LIMIT = /^limits\.\w+$/
const EMPTY_IS_NULL = /^(?:currency_code|campaign_id|combination\.group)$/
const EMPTY_IS_NOTHING = /\.(?:starts_at|ends_at|time_zone)$/
const RULES = /^(?:conditions|effect\.tiers)$/
const SELECTOR = /(?:^|\.)(?:applies_to|lines|exclude)$/

const ASKED: Record<Unit["as"], string> = {
  money: "Enter an amount.",
  percent: "Enter a percentage.",
  count: "Enter a number.",
  integer: "Enter a number.",
}

// No number at all in a rule, so that nothing is said of what it would mean;
// as if left out around the rules, so that these are judged all the same.
const unreadable = (path: string): number | null => {
  if (path === "combination.priority") {
    return 0
  }
  return LIMIT.test(path) ? null : Number.NaN
}

const readTyped = (
  text: string,
  unit: Unit,
  path: string,
  { currency, faults }: Reading
): Json | undefined => {
  if (text.trim() === "") {
    if (LIMIT.test(path)) {
      return null
    }
    if (isOptional(path)) {
      return undefined
    }
    faults.push({ field: path, code: MISSING, message: ASKED[unit.as] })
    return unreadable(path)
  }
  const read = readNumber(text, unit, currency)
  if (read.ok) {
    return read.value
  }
  faults.push({ field: path, code: "malformed", message: read.message })
  return unreadable(path)
}

const readText = (
  text: string,
  path: string,
  reading: Reading
): Json | undefined => {
  const unit = unitAt(path, reading.tiersBy)
  if (unit) {
    return readTyped(text, unit, path, reading)
  }
  if (text.trim() === "" && EMPTY_IS_NULL.test(path)) {
    return null
  }
  if (text.trim() === "" && path === "code") {
    const message = "Enter the code, such as WELCOME10."
    reading.faults.push({ field: path, code: MISSING, message })
    return null
  }
  return text === "" && EMPTY_IS_NOTHING.test(path) ? undefined : text
}

// A list that was opened and left empty would mean all goods.
const isLeftEmpty = (path: string, value: JsonObject): boolean => {
  const lists = Object.values(value).filter((each) => Array.isArray(each))
  return (
    SELECTOR.test(path) &&
    lists.length > 0 &&
    lists.every((each) => each.length === 0)
  )
}

const readObject = (
  value: JsonObject,
  path: string,
  reading: Reading
): JsonObject => {
  if (isLeftEmpty(path, value)) {
    const message = "Choose at least one."
    reading.faults.push({ field: path, code: MISSING, message })
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      const read = readValue(each, path ? `${path}.${key}` : key, reading)
      return read === undefined ? [] : [[key, read]]
    })
  )
}

const readValue = (
  value: Json,
  path: string,
  reading: Reading
): Json | undefined => {
  if (typeof value === "string") {
    return readText(value, path, reading)
  }
  if (Array.isArray(value)) {
    // The stored form leaves out empty lists, but for those of rules.
    return value.length === 0 && !RULES.test(path)
      ? undefined
      : value.flatMap(
          (each, index) => readValue(each, `${path}.${index}`, reading) ?? []
        )
  }
  if (!isObject(value) || isForeign(path, value)) {
    return value
  }
  const isNothing = path.endsWith("exclude") && Object.keys(value).length === 0
  return isNothing ? undefined : readObject(value, path, reading)
}

/**
 * What was typed, in the stored form, and what of it cannot be read.
 */
export const readForm = (
  form: JsonObject
): { stored: JsonObject; faults: Fault[] } => {
  const faults: Fault[] = []
  const stored = readObject(form, "", {
    currency: textAt(form, "currency_code"),
    tiersBy: textAt(form, "effect.by"),
    faults,
  })
  return { stored, faults }
}
