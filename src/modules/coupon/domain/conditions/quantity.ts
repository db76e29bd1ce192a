import { z } from "@medusajs/framework/zod"

import { counted, countSchema, defineCondition, HOLDS, refuse } from "../rules"
import { hasBound, NEEDS_BOUND, sayBounds } from "./bounds"

/** How many units are bought, gifts left out. */
export const quantityCondition = defineCondition({
  kind: "quantity",
  schema: z
    .strictObject({
      of: z.enum(["order", "matching"]).default("order"),
      min: countSchema.optional(),
      max: countSchema.optional(),
    })
    .refine(hasBound, NEEDS_BOUND),
  check: ({ of, min, max }, context) => {
    const quantity = context.quantity(of)
    if (min !== undefined && quantity < min) {
      return refuse({ code: "too_few_items", quantity: min - quantity, of })
    }
    return max !== undefined && quantity > max
      ? refuse({ code: "too_many_items", quantity: quantity - max, of })
      : HOLDS
  },
  says: ({ of, ...bounds }) =>
    `${sayBounds(bounds, (bound) => counted(bound, "unit"))} ${of === "order" ? "in the cart" : "that the coupon applies to"}`,
  restricts: ({ of, min, max }) => [{ of: `quantity ${of}`, min, max }],
})
