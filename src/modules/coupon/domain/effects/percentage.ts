import { z } from "@medusajs/framework/zod"

import { mulDiv } from "../../../../shared/money"
import {
  countSchema,
  defineEffect,
  rateSchema,
  sayPerLine,
  WHOLE_PPM,
} from "../rules"
import { withinLimit, withinLineLimit, type PricedLine } from "../units"

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
 * A percentage off every line that the coupon applies to, or off some units of
 * each (`max_units_per_line`).
 *
 * `level` says whether it counts as a discount on the goods or on the order,
 * which decides its turn and what it goes with.
 */
export const percentageEffect = defineEffect({
  kind: "percentage",
  schema: z.strictObject({
    rate_ppm: rateSchema,
    level: z.enum(["item", "order"]).default("item"),
    max_units_per_line: countSchema.optional(),
  }),
  class: ({ level }) => level,
  counts_units: true,
  discount: ({ rate_ppm, max_units_per_line }, { lines, max_units }) => ({
    lines: percentOfEach(
      rate_ppm,
      withinLimit(withinLineLimit(lines, max_units_per_line), max_units)
    ),
  }),
  says: ({ rate_ppm, level, max_units_per_line }, words) =>
    `${words.percent(rate_ppm)} off the ${
      level === "order" ? "order" : "goods"
    }${sayPerLine(max_units_per_line)}`,
})
