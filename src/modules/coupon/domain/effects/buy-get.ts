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
} from "../rules"
import { selectorSchema } from "../selecting"
import { quantityOf, valueOf, withinLimit, type PricedLine } from "../units"
import {
  gottenByAmount,
  gottenByQuantity,
  poolsOf,
  type Pools,
} from "./buy-get-deal"
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
  })
  .refine(
    exactlyOne("rate_ppm", "unit_price_minor"),
    oneOf("rate_ppm", "unit_price_minor")
  )

const schema = z.strictObject({
  buy: buySchema,
  get: getSchema,
  repeat_limit: countSchema.optional(),
})

type BuyGet = z.output<typeof schema>

const gottenOf = (
  { buy, get, repeat_limit = Number.MAX_SAFE_INTEGER }: BuyGet,
  pools: Pools
): readonly PricedLine[] =>
  buy.amount_minor === undefined
    ? gottenByQuantity(pools, {
        buy: buy.quantity ?? 1,
        get: get.quantity,
        most: repeat_limit,
      })
    : gottenByAmount(pools, {
        buy_minor: buy.amount_minor,
        get: get.quantity,
        most: repeat_limit,
      })

/** What to add for the first deal. */
const missingOf = ({ buy, get }: BuyGet, pools: Pools): Reason => {
  const bought = [...pools.buy_only, ...pools.either]
  if (buy.amount_minor !== undefined) {
    const missing = buy.amount_minor - valueOf(bought)
    return missing > 0
      ? { code: "below_minimum", amount_minor: missing, of: "matching" }
      : { code: "product_missing", quantity: get.quantity }
  }
  const missing = (buy.quantity ?? 1) - quantityOf(bought)
  const isOnePool = pools.buy_only.length + pools.get_only.length === 0
  if (missing <= 0) {
    return { code: "product_missing", quantity: get.quantity }
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

/**
 * Buy some units, or for some amount, and get others at a percentage off or at
 * a price; the cheapest units are the ones gotten. As often as the cart has
 * enough, or up to `repeat_limit`. The last deal may be a part of one: who may
 * get two and has one, gets one.
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
    const { buy, get } = params
    const pools = poolsOf(
      buy.lines ? context.bought(buy.lines) : context.lines,
      get.lines
        ? context.lines.filter(({ facts }) => get.lines?.picks(facts))
        : context.lines
    )
    const gotten = gottenOf(params, pools)
    if (gotten.length === 0) {
      return { missing: missingOf(params, pools) }
    }
    const lines = withinLimit(gotten, context.max_units)
    return {
      lines:
        get.rate_ppm === undefined
          ? priceDown(get.unit_price_minor ?? 0, lines)
          : percentOfEach(get.rate_ppm, lines),
    }
  },
  says: ({ buy, get }, words) => {
    const bought =
      buy.amount_minor === undefined
        ? `buy ${counted(buy.quantity ?? 1, "unit")}`
        : `buy for ${words.money(buy.amount_minor)}`
    const price =
      get.rate_ppm === undefined
        ? `for ${words.money(get.unit_price_minor ?? 0)} each`
        : get.rate_ppm === WHOLE_PPM
          ? "free"
          : `at ${words.percent(get.rate_ppm)} off`
    return `${bought}, get ${get.quantity} ${price}, the cheapest first`
  },
  holds_money: ({ buy, get }) =>
    buy.amount_minor !== undefined || get.unit_price_minor !== undefined,
})
