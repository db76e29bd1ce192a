import { z } from "@medusajs/framework/zod"

import { counted, countSchema, defineEffect } from "../rules"
import { cheapestUnits, quantityOf } from "../units"

/**
 * A gift. What is in the cart as this coupon's gift costs nothing; what is not
 * there yet is asked for, and free once the caller has put it in.
 */
export const giftEffect = defineEffect({
  kind: "gift",
  schema: z.strictObject({
    variant_id: z.string().min(1, "Name the variant that is given."),
    quantity: countSchema.default(1),
  }),
  class: "item",
  discount: ({ variant_id, quantity }, { gift_lines }) => {
    const there = cheapestUnits(
      gift_lines.filter(({ facts }) => facts.variant_id === variant_id),
      quantity
    )
    const absent = quantity - quantityOf(there)
    return {
      lines: new Map(there.map(({ id, value_minor }) => [id, value_minor])),
      gifts: absent > 0 ? [{ variant_id, quantity: absent }] : [],
      missing:
        absent > 0
          ? { code: "gift_not_in_cart", variant_id, quantity: absent }
          : undefined,
    }
  },
  says: ({ quantity, variant_id }) =>
    `${counted(quantity, "unit")} of ${variant_id} as a gift`,
})
