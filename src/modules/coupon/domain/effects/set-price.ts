import { z } from "@medusajs/framework/zod"

import { allocate, mulDiv } from "../../../../shared/money"
import { amountSchema, counted, countSchema, defineEffect } from "../rules"
import { byUnitValue, quantityOf, type PricedLine } from "../units"

/** Units `from` up to, not including, `to` of a line. */
type Part = { line: PricedLine; from: number; to: number }

/** Sets of the same make: `count` sets have these parts together. */
type Run = { count: number; parts: readonly Part[] }

// As a difference, so that the parts of a line add up to the line.
const worth = ({ line, from, to }: Part): number =>
  mulDiv(line.value_minor, to, line.quantity) -
  mulDiv(line.value_minor, from, line.quantity)

/** Fills sets of `size` units from lines, one line after the other. */
const runsOf = (lines: readonly PricedLine[], size: number): Run[] => {
  const runs: Run[] = []
  let open: Part[] = []
  let filled = 0
  for (const line of lines) {
    let at = 0
    if (filled > 0) {
      at = Math.min(size - filled, line.quantity)
      open.push({ line, from: 0, to: at })
      filled += at
      if (filled === size) {
        runs.push({ count: 1, parts: open })
        open = []
        filled = 0
      }
    }
    const count = Math.floor((line.quantity - at) / size)
    const end = at + count * size
    if (count > 0) {
      runs.push({ count, parts: [{ line, from: at, to: end }] })
    }
    if (end < line.quantity) {
      open.push({ line, from: end, to: line.quantity })
      filled = line.quantity - end
    }
  }
  return runs
}

const shorten = ({ count, parts }: Run, most: number): Run =>
  count <= most
    ? { count, parts }
    : {
        count: most,
        parts: parts.map((part) => ({
          ...part,
          to: part.from + ((part.to - part.from) / count) * most,
        })),
      }

const saving = ({ count, parts }: Run, price: number): number =>
  parts.reduce((sum, part) => sum + worth(part), 0) - count * price

/** Sets that cost no more than their price are left as they are. */
const reduceSets = (
  runs: readonly Run[],
  price: number,
  most: number
): Map<string, number> => {
  const discounts = new Map<string, number>()
  let left = most
  for (const whole of runs) {
    const run = shorten(whole, left)
    const saved = saving(run, price)
    if (saved <= 0) {
      continue
    }
    left -= run.count
    const shares = allocate(saved, run.parts.map(worth))
    run.parts.forEach(({ line }, index) =>
      discounts.set(line.id, (discounts.get(line.id) ?? 0) + shares[index])
    )
  }
  return discounts
}

/**
 * A fixed price for a set of so many units: 3 for 20.
 *
 * Sets are filled with the dearest units first, which saves the shopper most,
 * or with the cheapest first. What a set saves is spread over its units by
 * their price.
 */
export const setPriceEffect = defineEffect({
  kind: "set_price",
  schema: z.strictObject({
    quantity: countSchema,
    price_minor: amountSchema,
    filled_with: z
      .enum(["dearest_first", "cheapest_first"])
      .default("dearest_first"),
    repeat_limit: countSchema.optional(),
  }),
  class: "item",
  counts_units: true,
  discount: (params, { lines, max_units }) => {
    const size = params.quantity
    const units = quantityOf(lines)
    if (units < size) {
      return {
        missing: {
          code: "too_few_items",
          quantity: size - units,
          of: "matching",
        },
      }
    }
    const most = Math.min(
      params.repeat_limit ?? units,
      Math.floor((max_units ?? units) / size)
    )
    const inOrder = byUnitValue(lines, params.filled_with)
    return {
      lines: reduceSets(runsOf(inOrder, size), params.price_minor, most),
    }
  },
  says: ({ quantity, price_minor }, words) =>
    `${counted(quantity, "unit")} for ${words.money(price_minor)}`,
  holds_money: () => true,
  faults: ({ quantity }, { limits }) =>
    limits.max_units !== null && limits.max_units < quantity
      ? [
          {
            field: "quantity",
            code: "group_above_unit_limit",
            message: `A set of ${quantity} is never full with at most ${counted(limits.max_units, "unit")}: raise the limit of units or make the set smaller.`,
          },
        ]
      : [],
})
