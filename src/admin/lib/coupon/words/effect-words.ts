import { listAt, textsAt, valueAt, type Json } from "../form"
import { has, isNarrow, kindOf, sayGoods, UNKNOWN, type Sayer } from "./sayer"

const WHOLE_PPM = 1_000_000

const perLine = (effect: Json, say: Sayer): string =>
  has(effect, "max_units_per_line")
    ? `, on at most ${say.count(valueAt(effect, "max_units_per_line"), "unit")} of a line`
    : ""

const sayPercentage = (effect: Json, goods: string, say: Sayer): string => {
  const rate = say.percent(valueAt(effect, "rate_ppm"))
  return `${rate} off ${goods}${perLine(effect, say)}`
}

const sayPerUnit = (effect: Json, goods: string, say: Sayer): string => {
  const groups = has(effect, "per_full_group_of")
    ? `, in full groups of ${say.count(valueAt(effect, "per_full_group_of"))}`
    : ""
  return `${say.money(valueAt(effect, "amount_minor"))} off each unit of ${goods}${groups}${perLine(effect, say)}`
}

const sayPrice = (get: Json | undefined, say: Sayer): string => {
  if (has(get, "unit_price_minor")) {
    return `for ${say.money(valueAt(get, "unit_price_minor"))} each`
  }
  if (has(get, "unit_amount_minor")) {
    return `at ${say.money(valueAt(get, "unit_amount_minor"))} off each`
  }
  const rate = valueAt(get, "rate_ppm")
  return rate === WHOLE_PPM ? "free" : `at ${say.percent(rate)} off`
}

const sayBuyGet = (effect: Json, goods: string, say: Sayer): string => {
  const [buy, get] = [valueAt(effect, "buy"), valueAt(effect, "get")]
  const of = (side: Json | undefined): string =>
    has(side, "lines") ? sayGoods(valueAt(side, "lines"), say) : goods
  const bought = has(buy, "amount_minor")
    ? `for ${say.money(valueAt(buy, "amount_minor"))}`
    : say.count(valueAt(buy, "quantity"))
  const times = has(effect, "repeat_limit")
    ? `, at most ${say.count(valueAt(effect, "repeat_limit"), "time")} per order`
    : ""
  const whole =
    valueAt(effect, "whole_deals") === true ? ", whole deals only" : ""
  return `buy ${bought} of ${of(buy)}, get ${say.count(valueAt(get, "quantity"))} of ${of(get)} ${sayPrice(get, say)}${times}${whole}`
}

const sayTier = (tier: Json, by: Json | undefined, say: Sayer): string => {
  const bound = (key: string) =>
    by === "amount"
      ? say.money(valueAt(tier, key))
      : say.count(valueAt(tier, key), "unit")
  const off = has(tier, "amount_minor")
    ? say.money(valueAt(tier, "amount_minor"))
    : has(tier, "unit_amount_minor")
      ? `${say.money(valueAt(tier, "unit_amount_minor"))} per unit`
      : say.percent(valueAt(tier, "rate_ppm"))
  const end = has(tier, "to") ? ` up to ${bound("to")}` : ""
  return `${off} from ${bound("from")}${end}`
}

const sayTiers = (effect: Json, goods: string, say: Sayer): string => {
  const by = valueAt(effect, "by")
  const tiers = listAt(effect, "tiers").map((tier) => sayTier(tier, by, say))
  return `off ${goods}: ${tiers.length > 0 ? tiers.join(", ") : UNKNOWN}`
}

const sayShipping = (effect: Json, say: Sayer): string => {
  const rate = valueAt(effect, "rate_ppm")
  const options = textsAt(effect, "options")
  const by =
    options.length > 0 ? ` by ${say.names("shipping_options", options)}` : ""
  const most = has(effect, "max_methods")
    ? `, for at most ${say.count(valueAt(effect, "max_methods"), "delivery method")}`
    : ""
  const what = (): string => {
    if (has(effect, "amount_minor")) {
      return `${say.money(valueAt(effect, "amount_minor"))} off shipping`
    }
    if (has(effect, "method_amount_minor")) {
      return `${say.money(valueAt(effect, "method_amount_minor"))} off each way of shipping`
    }
    if (has(effect, "price_minor")) {
      return `shipping for ${say.money(valueAt(effect, "price_minor"))}`
    }
    return rate === WHOLE_PPM
      ? "free shipping"
      : `${say.percent(rate)} off shipping`
  }
  return `${what()}${by}${most}`
}

const sayGift = (effect: Json, say: Sayer): string => {
  const id = valueAt(effect, "variant_id")
  const gift =
    typeof id === "string" && id !== "" ? say.names("variants", [id]) : UNKNOWN
  return `${say.count(valueAt(effect, "quantity"))} × ${gift} as a gift`
}

/**
 * What a discount does, in words: "10 % off all goods".
 *
 * @param appliesTo the selector of the coupon
 */
export const sayEffect = (
  effect: Json,
  appliesTo: Json | undefined,
  say: Sayer
): string => {
  const goods = sayGoods(appliesTo, say)
  const amount = say.money(valueAt(effect, "amount_minor"))
  switch (kindOf(effect)) {
    case "percentage":
      return sayPercentage(effect, goods, say)
    case "fixed_order":
      return `${amount} off the order${isNarrow(appliesTo) ? `, for ${goods}` : ""}`
    case "fixed_across":
      return `${amount} off ${goods} together`
    case "fixed_per_unit":
      return sayPerUnit(effect, goods, say)
    case "buy_get":
      return sayBuyGet(effect, goods, say)
    case "tiers":
      return sayTiers(effect, goods, say)
    case "set_price":
      return `${say.count(valueAt(effect, "quantity"))} of ${goods} for ${say.money(valueAt(effect, "price_minor"))}`
    case "shipping":
      return sayShipping(effect, say)
    case "gift":
      return sayGift(effect, say)
    default:
      return `the discount “${kindOf(effect)}”`
  }
}
