import { z } from "@medusajs/framework/zod"

import { mulDiv } from "../../../../shared/money"
import { defineEffect, rateSchema, WHOLE_PPM } from "../rules"
import { withinLimit, type PricedLine } from "../units"

/** A percentage of each line, rounded half up per line. */
export const percentOfEach = (
  rate_ppm: number,
  lines: readonly PricedLine[]
): Map<string, number> =>
  new Map(
    lines.map(({ id, value_minor }) => [
      id,
      mulDiv(value_minor, rate_ppm, WHOLE_PPM),
    ])
  )

/**
 * A percentage off every line that the coupon applies to.
 *
 * `level` says whether it counts as a discount on the goods or on the order,
 * which decides its turn and what it goes with.
 */
export const percentageEffect = defineEffect({
  kind: "percentage",
  schema: z.strictObject({
    rate_ppm: rateSchema,
    level: z.enum(["item", "order"]).default("item"),
  }),
  class: ({ level }) => level,
  counts_units: true,
  discount: ({ rate_ppm }, { lines, max_units }) => ({
    lines: percentOfEach(rate_ppm, withinLimit(lines, max_units)),
  }),
  says: ({ rate_ppm, level }, words) =>
    level === "order"
      ? `${words.percent(rate_ppm)} off the order`
      : `${words.percent(rate_ppm)} off the goods`,
})
