import { z } from "@medusajs/framework/zod"

import {
  counted,
  countSchema,
  defineCondition,
  HOLDS,
  notKnownYet,
  refuse,
} from "../rules"
import { namedSelectorSchema } from "../selecting"

/** The cart has at least so many units of what is named. */
export const containsCondition = defineCondition({
  kind: "contains",
  schema: z.strictObject({
    lines: namedSelectorSchema,
    min: countSchema.default(1),
  }),
  check: ({ lines, min }, context) => {
    const quantity = context
      .picked(lines)
      .reduce((sum, line) => sum + line.quantity, 0)
    return quantity >= min
      ? HOLDS
      : refuse({ code: "product_missing", quantity: min - quantity })
  },
  says: ({ min }) =>
    `the cart has at least ${counted(min, "unit")} of certain products`,
})

/** The cart has nothing of what is named. */
export const containsNoneCondition = defineCondition({
  kind: "contains_none",
  schema: z.strictObject({ lines: namedSelectorSchema }),
  check: ({ lines }, context) => {
    const pickings = context.lines.map((line) => lines.judge(line))
    if (pickings.includes("in")) {
      return refuse({ code: "product_in_the_way" })
    }
    return pickings.includes("unknown") ? notKnownYet("product") : HOLDS
  },
  says: () => "the cart has none of certain products",
})
