import { z } from "@medusajs/framework/zod"

import type { Reason } from "../model"
import {
  amountSchema,
  counted,
  countSchema,
  defineEffect,
  exactlyOne,
  oneOf,
  priceSchema,
  rateSchema,
  WHOLE_PPM,
  type Words,
} from "../rules"
import { selectorSchema } from "../selecting"
import {
  quantityOf,
  unitsById,
  valueOf,
  withinLimit,
  withoutUnits,
  type PricedLine,
} from "../units"
import {
  gottenByAmount,
  gottenByQuantity,
  poolsOf,
  type Dealt,
  type Pools,
} from "./buy-get-deal"
import { amountOffEach } from "./fixed-per-unit"
import { percentOfEach } from "./percentage"

const buySchema = z
  .strictObject({
    lines: selectorSchema.optional(),
    quantity: countSchema.optional(),
    amount_minor: amountSchema.optional(),
  })
  .refine(
    exactlyOne("quantity", "amount_minor"),
    oneOf("quantity", "amount_minor")
  )

const getSchema = z
  .strictObject({
    lines: selectorSchema.optional(),
    quantity: countSchema,
    rate_ppm: rateSchema.optional(),
    unit_price_minor: priceSchema.optional(),
    unit_amount_minor: amountSchema.optional(),
  })
  .refine(
    exactlyOne("rate_ppm", "unit_price_minor", "unit_amount_minor"),
    oneOf("rate_ppm", "unit_price_minor", "unit_amount_minor")
  )

const schema = z.strictObject({
  buy: buySchema,
  get: getSchema,
  repeat_limit: countSchema.optional(),
  whole_deals: z.boolean().default(false),
  own_units: z.boolean().default(false),
})

type BuyGet = z.output<typeof schema>

const dealtOf = (
  { buy, get, whole_deals, ...limits }: BuyGet,
  pools: Pools,
  max_units: number | null
): Dealt => {
  const repeated = limits.repeat_limit ?? Number.MAX_SAFE_INTEGER
  const deal = {
    get: get.quantity,
    most:
      whole_deals && max_units !== null
        ? Math.min(repeated, Math.floor(max_units / get.quantity))
        : repeated,
    whole: whole_deals,
  }
  return buy.amount_minor === undefined
    ? gottenByQuantity(pools, { ...deal, buy: buy.quantity ?? 1 })
    : gottenByAmount(pools, { ...deal, buy_minor: buy.amount_minor })
}

/** What to add for the first deal. */
const missingOf = ({ buy, get, whole_deals }: BuyGet, pools: Pools): Reason => {
  const bought = [...pools.buy_only, ...pools.either]
  const notGotten = (used: number): Reason => {
    const free = quantityOf([...pools.get_only, ...pools.either]) - used
    const part = whole_deals && free > 0 && free < get.quantity ? free : 0
    return { code: "product_missing", quantity: get.quantity - part }
  }
  if (buy.amount_minor !== undefined) {
    const missing = buy.amount_minor - valueOf(bought)
    return missing > 0
      ? { code: "below_minimum", amount_minor: missing, of: "matching" }
      : notGotten(0)
  }
  const missing = (buy.quantity ?? 1) - quantityOf(bought)
  const isOnePool = pools.buy_only.length + pools.get_only.length === 0
  if (missing <= 0) {
    const only = quantityOf(pools.buy_only)
    return notGotten(Math.max(0, (buy.quantity ?? 1) - only))
  }
  return {
    code: "too_few_items",
    quantity: isOnePool ? missing + get.quantity : missing,
    of: "matching",
  }
}

const priceDown = (
  unit_price_minor: number,
  lines: readonly PricedLine[]
): Map<string, number> =>
  new Map(
    lines.map(({ id, quantity, value_minor }) => [
      id,
      Math.max(0, value_minor - quantity * unit_price_minor),
    ])
  )

const reduce = (
  { rate_ppm, unit_price_minor = 0, unit_amount_minor }: BuyGet["get"],
  lines: readonly PricedLine[]
): Map<string, number> => {
  if (rate_ppm !== undefined) {
    return percentOfEach(rate_ppm, lines)
  }
  return unit_amount_minor === undefined
    ? priceDown(unit_price_minor, lines)
    : amountOffEach(unit_amount_minor, lines)
}

const sayPrice = (
  { rate_ppm, unit_price_minor = 0, unit_amount_minor }: BuyGet["get"],
  words: Words
): string => {
  if (rate_ppm !== undefined) {
    return rate_ppm === WHOLE_PPM ? "free" : `at ${words.percent(rate_ppm)} off`
  }
  return unit_amount_minor === undefined
    ? `for ${words.money(unit_price_minor)} each`
    : `at ${words.money(unit_amount_minor)} off each`
}

/**
 * Buy some units, or for some amount, and get others at a percentage off, an
 * amount off or a price; the cheapest units are the ones gotten. As often as the
 * cart has enough, or up to `repeat_limit`. The last deal may be a part of one
 * (who may get two and has one, gets one), unless only `whole_deals` count. With
 * `own_units` no two deals use the same unit, neither as bought nor as gotten.
 *
 * Lines that are not named are those the coupon applies to; what is gotten is
 * always among these.
 */
export const buyGetEffect = defineEffect({
  kind: "buy_get",
  schema,
  class: "item",
  counts_units: true,
  discount: (params, context) => {
    const { buy, get, own_units } = params
    const named = get.lines
    const free = (lines: readonly PricedLine[]) =>
      own_units ? withoutUnits(lines, context.claimed) : lines
    const pools = poolsOf(
      free(buy.lines ? context.bought(buy.lines) : context.lines),
      free(
        named
          ? context.lines.filter(({ facts }) => named.picks(facts))
          : context.lines
      )
    )
    const { gotten, bought } = dealtOf(params, pools, context.max_units)
    if (gotten.length === 0) {
      return { missing: missingOf(params, pools) }
    }
    const lines = withinLimit(gotten, context.max_units)
    return {
      lines: reduce(get, lines),
      claims: own_units ? unitsById([...bought(), ...lines]) : undefined,
    }
  },
  says: ({ buy, get }, words) => {
    const bought =
      buy.amount_minor === undefined
        ? `buy ${counted(buy.quantity ?? 1, "unit")}`
        : `buy for ${words.money(buy.amount_minor)}`
    return `${bought}, get ${get.quantity} ${sayPrice(get, words)}, the cheapest first`
  },
  holds_money: ({ buy, get }) =>
    buy.amount_minor !== undefined || get.rate_ppm === undefined,
  faults: ({ get, whole_deals }, { limits }) =>
    whole_deals && limits.max_units !== null && limits.max_units < get.quantity
      ? [
          {
            field: "get.quantity",
            code: "group_above_unit_limit",
            message: `A deal of ${get.quantity} is never whole with at most ${counted(limits.max_units, "unit")}: raise the limit of units or give fewer.`,
          },
        ]
      : [],
})
