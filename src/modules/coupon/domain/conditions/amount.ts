import { z } from "@medusajs/framework/zod"

import { defineCondition } from "../rules"
import {
  hasBound,
  moneyBounds,
  NEEDS_BOUND,
  sayBounds,
  unitless,
  within,
} from "./bounds"

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
      ...moneyBounds,
    })
    .transform(unitless)
    .refine(hasBound, NEEDS_BOUND),
  check: ({ of, base, ...bounds }, context) =>
    within(
      context.amount(of, base),
      bounds,
      (amount_minor) => ({ code: "below_minimum", amount_minor, of }),
      (amount_minor) => ({ code: "above_maximum", amount_minor, of })
    ),
  says: ({ of, base, ...bounds }, words) =>
    `${NOUN[of]} cost ${sayBounds(bounds, words.money)} ${base === "initial" ? "before" : "after"} other discounts`,
  holds_money: () => true,
  restricts: ({ of, base, min, max }) => [
    { of: `amount ${of} ${base}`, min, max },
  ],
})
