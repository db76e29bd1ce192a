import { textAt, textsAt, valueAt, type Json } from "../form"
import {
  kindOf,
  listed,
  sayBounds,
  sayGoods,
  UNKNOWN,
  type Resource,
  type Sayer,
} from "./sayer"
import { saySchedule } from "./schedule-words"

const LISTS: Readonly<Record<string, readonly [string, Resource]>> = {
  customer_group: ["the customer’s group is", "customer_groups"],
  region: ["the region is", "regions"],
  country: ["the country is", "countries"],
  currency: ["the currency is", "currencies"],
  sales_channel: ["the sales channel is", "sales_channels"],
  shipping_option: ["the way of delivery is", "shipping_options"],
  payment_method: ["the way to pay is", "payment_methods"],
}

const sayList = (rule: Json, say: Sayer): string => {
  const [words, resource] = LISTS[kindOf(rule)] ?? []
  if (!words || !resource) {
    return ""
  }
  const [wanted, unwanted] = [textsAt(rule, "in"), textsAt(rule, "not_in")]
  const parts = [
    ...(wanted.length > 0 ? [say.names(resource, wanted)] : []),
    ...(unwanted.length > 0 ? [`not ${say.names(resource, unwanted)}`] : []),
  ]
  return `${words} ${parts.length > 0 ? listed(parts, "and") : UNKNOWN}`
}

const sayAmount = (rule: Json, say: Sayer): string => {
  const goods =
    textAt(rule, "of") === "matching"
      ? "the goods that it is for"
      : "the goods in the cart"
  const before =
    textAt(rule, "base") === "initial" ? " before other discounts" : ""
  return `${goods} cost ${sayBounds(rule, ["min_minor", "max_minor"], say.money)}${before}`
}

const sayQuantity = (rule: Json, say: Sayer): string => {
  const bounds = sayBounds(rule, ["min", "max"], (bound) =>
    say.count(bound, "unit")
  )
  return textAt(rule, "of") === "matching"
    ? `the cart has ${bounds} of the goods that it is for`
    : `the cart has ${bounds}`
}

const ordinal = (number: string): string => {
  const last = /1[1-3]$/.test(number) ? "" : (number.at(-1) ?? "")
  const endings: Record<string, string> = { "1": "st", "2": "nd", "3": "rd" }
  return `${number}${endings[last] ?? "th"}`
}

const sayNth = (rule: Json, say: Sayer): string => {
  const nth = say.count(valueAt(rule, "nth"))
  const place = nth === UNKNOWN ? nth : ordinal(nth)
  switch (textAt(rule, "reach")) {
    case "from":
      return `it is the customer’s ${place} order or a later one`
    case "every":
      return `it is every ${place} order of the customer`
    default:
      return `it is the customer’s ${place} order`
  }
}

/** What a condition asks for, as what comes after "if". */
export const sayCondition = (rule: Json, say: Sayer): string => {
  const kind = kindOf(rule)
  switch (kind) {
    case "amount":
      return sayAmount(rule, say)
    case "quantity":
      return sayQuantity(rule, say)
    case "contains":
      return `the cart has at least ${say.count(valueAt(rule, "min") ?? 1)} of ${sayGoods(valueAt(rule, "lines"), say)}`
    case "contains_none":
      return `the cart has none of ${sayGoods(valueAt(rule, "lines"), say)}`
    case "first_order":
      return "it is the customer’s first order"
    case "nth_order":
      return sayNth(rule, say)
    case "total_spent":
      return `the customer has spent ${sayBounds(rule, ["min_minor", "max_minor"], say.money)} before`
    case "schedule":
      return `it is ${saySchedule(rule)}`
    default:
      return sayList(rule, say) || `“${kind}” holds`
  }
}
