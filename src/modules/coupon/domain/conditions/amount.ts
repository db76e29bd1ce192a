import { z } from "@medusajs/framework/zod"

import { defineCondition, HOLDS, priceSchema, refuse } from "../rules"
import { hasBound, NEEDS_BOUND, sayBounds } from "./bounds"

const NOUN = {
  order: "goods in the cart",
  matching: "goods that the coupon applies to",
} as const

/**
 * What the goods cost, without shipping and gifts: by default after the
 * discounts of the coupons that had their turn before.
 */
export const amountCondition = defineCondition({
  kind: "amount",
  schema: z
    .strictObject({
      of: z.enum(["order", "matching"]).default("order"),
      base: z.enum(["discounted", "initial"]).default("discounted"),
      min_minor: priceSchema.optional(),
      max_minor: priceSchema.optional(),
    })
    .transform(({ of, base, min_minor, max_minor }) => ({
      of,
      base,
      min: min_minor,
      max: max_minor,
    }))
    .refine(hasBound, NEEDS_BOUND),
  check: ({ of, base, min, max }, context) => {
    const amount = context.amount(of, base)
    if (min !== undefined && amount < min) {
      return refuse({ code: "below_minimum", amount_minor: min - amount, of })
    }
    return max !== undefined && amount > max
      ? refuse({ code: "above_maximum", amount_minor: amount - max, of })
      : HOLDS
  },
  says: ({ of, base, ...bounds }, words) =>
    `${NOUN[of]} cost ${sayBounds(bounds, words.money)} ${base === "initial" ? "before" : "after"} other discounts`,
  holds_money: () => true,
  restricts: ({ of, base, min, max }) => [
    { of: `amount ${of} ${base}`, min, max },
  ],
})
