import { z } from "@medusajs/framework/zod"

import {
  amountSchema,
  counted,
  countSchema,
  defineEffect,
  sayPerLine,
} from "../rules"
import {
  cheapestUnits,
  quantityOf,
  withinLimit,
  withinLineLimit,
  type PricedLine,
} from "../units"

/** An amount off each unit, at most its price. */
export const amountOffEach = (
  amount_minor: number,
  lines: readonly PricedLine[]
): Map<string, number> =>
  new Map(
    lines.map(({ id, quantity, value_minor }) => [
      id,
      Math.min(amount_minor * quantity, value_minor),
    ])
  )

/**
 * An amount off each unit. With `per_full_group_of`, only units of full groups
 * count: of five units in groups of two, the four cheapest. With
 * `max_units_per_line`, no more units of any line do.
 */
export const fixedPerUnitEffect = defineEffect({
  kind: "fixed_per_unit",
  schema: z.strictObject({
    amount_minor: amountSchema,
    per_full_group_of: countSchema.optional(),
    max_units_per_line: countSchema.optional(),
  }),
  class: "item",
  counts_units: true,
  discount: (params, context) => {
    const { amount_minor, per_full_group_of: size = 1 } = params
    const lines = withinLimit(
      withinLineLimit(context.lines, params.max_units_per_line),
      context.max_units
    )
    const quantity = quantityOf(lines)
    const grouped = quantity - (quantity % size)
    const missing =
      grouped === 0 && lines.length > 0
        ? {
            code: "too_few_items" as const,
            quantity: size - quantity,
            of: "matching" as const,
          }
        : undefined
    return {
      lines: amountOffEach(amount_minor, cheapestUnits(lines, grouped)),
      missing,
    }
  },
  says: ({ amount_minor, per_full_group_of: size, ...limit }, words) => {
    const groups = size
      ? ` of every full group of ${counted(size, "unit")}`
      : ""
    return `${words.money(amount_minor)} off each unit${groups}${sayPerLine(limit.max_units_per_line)}`
  },
  holds_money: () => true,
  faults: ({ per_full_group_of: size = 1 }, { limits }) =>
    limits.max_units !== null && limits.max_units < size
      ? [
          {
            field: "per_full_group_of",
            code: "group_above_unit_limit",
            message: `A group of ${size} is never full with at most ${counted(limits.max_units, "unit")}: raise the limit of units or make the group smaller.`,
          },
        ]
      : [],
})
