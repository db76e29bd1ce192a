import { z } from "@medusajs/framework/zod"

import type { DiscountClass } from "../model"
import { amountSchema, defineEffect, type Words } from "../rules"
import { spread, withinLimit } from "../units"

const fixedAmount = (about: {
  kind: string
  class: DiscountClass
  says: (amount: string) => string
}) =>
  defineEffect({
    kind: about.kind,
    schema: z.strictObject({ amount_minor: amountSchema }),
    class: about.class,
    counts_units: true,
    discount: ({ amount_minor }, { lines, max_units }) => ({
      lines: spread(amount_minor, withinLimit(lines, max_units)),
    }),
    says: ({ amount_minor }, words: Words) =>
      about.says(words.money(amount_minor)),
    holds_money: () => true,
  })

/** An amount off the whole order, spread over its lines by their price. */
export const fixedOrderEffect = fixedAmount({
  kind: "fixed_order",
  class: "order",
  says: (amount) => `${amount} off the order`,
})

/** An amount off the goods together, spread over the lines by their price. */
export const fixedAcrossEffect = fixedAmount({
  kind: "fixed_across",
  class: "item",
  says: (amount) => `${amount} off the goods together`,
})
