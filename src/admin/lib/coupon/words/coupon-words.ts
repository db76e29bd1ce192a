import {
  flagAt,
  listAt,
  textAt,
  valueAt,
  type Json,
  type JsonObject,
} from "../form"
import { sayCondition } from "./condition-words"
import { sayEffect } from "./effect-words"
import { has, kindOf, listed, type Sayer } from "./sayer"

const capital = (text: string): string =>
  text.charAt(0).toUpperCase() + text.slice(1)

const isSchedule = (rule: Json): boolean => kindOf(rule) === "schedule"

const sayLimits = (coupon: JsonObject, say: Sayer): string[] => {
  const at = (name: string) => valueAt(coupon, `limits.${name}`)
  const all: [string, string][] = [
    ["uses", `at most ${say.count(at("uses"), "time")} in all`],
    [
      "uses_per_customer",
      `at most ${say.count(at("uses_per_customer"), "time")} per customer`,
    ],
    [
      "uses_per_code",
      `at most ${say.count(at("uses_per_code"), "time")} per code`,
    ],
    [
      "max_discount_minor",
      `at most ${say.money(at("max_discount_minor"))} per order`,
    ],
    [
      "budget_minor",
      `at most ${say.money(at("budget_minor"))} in all orders together`,
    ],
    [
      "max_units",
      `for at most ${say.count(at("max_units"), "unit")} per order`,
    ],
  ]
  return all.flatMap(([name, words]) =>
    has(coupon, `limits.${name}`) ? [words] : []
  )
}

const CLASSES = [
  ["item", "discounts on goods"],
  ["order", "discounts on the order"],
  ["shipping", "discounts on shipping"],
] as const

const sayCombination = (coupon: JsonObject): string[] => {
  const refused = CLASSES.filter(
    ([name]) => valueAt(coupon, `combination.combines_with.${name}`) === false
  ).map(([, words]) => words)
  const isAlone =
    flagAt(coupon, "combination.exclusive") || refused.length === CLASSES.length
  const group = textAt(coupon, "combination.group")
  return [
    ...(isAlone ? ["not with other coupons"] : []),
    ...(!isAlone && refused.length > 0
      ? [`not with ${listed(refused)} of other coupons`]
      : []),
    ...(group ? [`only the best of the group “${group}” applies`] : []),
    ...(textAt(coupon, "combination.base") === "initial"
      ? ["reckoned on the prices before other discounts"]
      : []),
  ]
}

const sayWay = (code: Json | undefined): string =>
  code === null ? "by itself" : `with the code ${code || "…"}`

/** The rules of a coupon as sentences, by what they are about. */
export type CouponWords = {
  what: string
  when: string[]
  conditions: string[]
  limits: string[]
  combination: string[]
}

/** @param coupon in the stored form; what is not entered yet may be missing */
export const sayCoupon = (coupon: JsonObject, say: Sayer): CouponWords => {
  const rules = listAt(coupon, "conditions")
  const [schedules, conditions] = [
    rules.filter(isSchedule),
    rules.filter((rule) => !isSchedule(rule)),
  ]
  const effect = valueAt(coupon, "effect") ?? null
  return {
    what: sayEffect(effect, valueAt(coupon, "applies_to"), say),
    when: schedules.map((rule) => sayCondition(rule, say)),
    conditions: conditions.map((rule) => sayCondition(rule, say)),
    limits: sayLimits(coupon, say),
    combination: sayCombination(coupon),
  }
}

/** The whole coupon in one sentence. */
export const summaryOf = (coupon: JsonObject, say: Sayer): string => {
  const words = sayCoupon(coupon, say)
  const conditions = [...words.conditions, ...words.when]
  const parts = [
    `${words.what}, ${sayWay(valueAt(coupon, "code"))}`,
    conditions.length > 0 ? `if ${listed(conditions, "and")}` : "",
    listed(words.limits, "and"),
    listed(words.combination, "and"),
  ].filter((part) => part !== "" && part !== "…")
  return `${capital(parts.join("; "))}.`
}
