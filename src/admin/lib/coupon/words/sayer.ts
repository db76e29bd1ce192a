import { formatMinorUnits } from "../../../../shared/money"
import { isObject, textAt, textsAt, valueAt, type Json } from "../form"

/** What ids in rules stand for. */
export type Resource =
  | "products"
  | "variants"
  | "categories"
  | "collections"
  | "tags"
  | "types"
  | "customer_groups"
  | "regions"
  | "countries"
  | "currencies"
  | "sales_channels"
  | "shipping_options"
  | "payment_methods"

/** How an id is called by people. */
export type NameOf = (resource: Resource, id: string) => string

/** What rules are worded with; what is not entered yet is "…". */
export type Sayer = {
  money(minor: Json | undefined): string
  percent(ppm: Json | undefined): string
  /** "2 units"; without a noun only the number. */
  count(number: Json | undefined, noun?: string): string
  /** "Tee, Coat or Hat" */
  names(resource: Resource, ids: readonly string[], word?: string): string
}

export const UNKNOWN = "…"

const isKnown = (value: Json | undefined): value is number =>
  typeof value === "number" && Number.isFinite(value)

/** "a", "a or b", "a, b or c". */
export const listed = (parts: readonly string[], word = "or"): string => {
  const last = parts.at(-1) ?? UNKNOWN
  return parts.length < 2
    ? last
    : `${parts.slice(0, -1).join(", ")} ${word} ${last}`
}

/** @param currency of the coupon's amounts; empty while there is none */
export const sayerOf = (currency: string, nameOf: NameOf): Sayer => ({
  money: (minor) =>
    isKnown(minor) && currency ? formatMinorUnits(minor, currency) : UNKNOWN,
  percent: (ppm) => (isKnown(ppm) ? `${ppm / 10_000} %` : `${UNKNOWN} %`),
  count: (number, noun) => {
    const figure = isKnown(number) ? String(number) : UNKNOWN
    return noun ? `${figure} ${noun}${number === 1 ? "" : "s"}` : figure
  },
  names: (resource, ids, word) =>
    listed(
      ids.map((id) => nameOf(resource, id)),
      word
    ),
})

/** Whether a field has been given. */
export const has = (rule: Json | undefined, path: string): boolean => {
  const value = valueAt(rule, path)
  return value !== undefined && value !== null
}

/** "at least a", "at most b", or both; of the bounds that are given. */
export const sayBounds = (
  rule: Json,
  [min, max]: readonly [string, string],
  say: (bound: Json | undefined) => string
): string => {
  const parts = [
    ...(has(rule, min) ? [`at least ${say(valueAt(rule, min))}`] : []),
    ...(has(rule, max) ? [`at most ${say(valueAt(rule, max))}`] : []),
  ]
  return parts.length > 0 ? parts.join(" and ") : UNKNOWN
}

const EACH_DIMENSION: readonly [Resource, (names: string) => string][] = [
  ["products", (names) => names],
  ["variants", (names) => names],
  ["categories", (names) => `goods in ${names}`],
  ["collections", (names) => `goods of the collection ${names}`],
  ["tags", (names) => `goods tagged ${names}`],
  ["types", (names) => `goods of the type ${names}`],
]

const sayPicked = (ids: Json | undefined, say: Sayer): string[] =>
  EACH_DIMENSION.flatMap(([resource, words]) => {
    const picked = textsAt(ids, resource)
    return picked.length > 0 ? [words(say.names(resource, picked))] : []
  })

const isOpenSelector = (selector: Json | undefined): boolean =>
  isObject(selector) &&
  EACH_DIMENSION.some(([resource]) => has(selector, resource))

/** Which goods a selector picks: "all goods", "Tee or goods in Shirts". */
export const sayGoods = (selector: Json | undefined, say: Sayer): string => {
  const picked = sayPicked(selector, say)
  const left = sayPicked(valueAt(selector, "exclude"), say)
  const none = isOpenSelector(selector) ? UNKNOWN : "all goods"
  const parts = [
    ...left,
    ...(valueAt(selector, "exclude_sale_items") === true
      ? ["what is on sale"]
      : []),
  ]
  const goods = picked.length > 0 ? listed(picked) : none
  return parts.length > 0 ? `${goods} except ${listed(parts, "and")}` : goods
}

/** Whether a selector picks anything less than all. */
export const isNarrow = (selector: Json | undefined): boolean =>
  sayGoods(selector, NAMELESS) !== "all goods"

const NAMELESS = sayerOf("", (_resource, id) => id)

export const kindOf = (rule: Json | undefined): string => textAt(rule, "kind")
