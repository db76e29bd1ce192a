import { z } from "@medusajs/framework/zod"

import { counted, countSchema, defineCondition } from "../rules"
import { hasBound, NEEDS_BOUND, sayBounds, within } from "./bounds"

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
  check: ({ of, ...bounds }, context) =>
    within(
      context.quantity(of),
      bounds,
      (quantity) => ({ code: "too_few_items", quantity, of }),
      (quantity) => ({ code: "too_many_items", quantity, of })
    ),
  says: ({ of, ...bounds }) =>
    `${sayBounds(bounds, (bound) => counted(bound, "unit"))} ${of === "order" ? "in the cart" : "that the coupon applies to"}`,
  restricts: ({ of, min, max }) => [{ of: `quantity ${of}`, min, max }],
})
