import { z } from "@medusajs/framework/zod"

import { mulDiv } from "../../../../shared/money"
import {
  amountSchema,
  defineEffect,
  exactlyOne,
  oneOf,
  priceSchema,
  rateSchema,
  WHOLE_PPM,
  type PricedShipping,
} from "../rules"
import { idSetSchema } from "../selecting"
import { spread } from "../units"

type Reduction = {
  rate_ppm?: number
  amount_minor?: number
  price_minor?: number
}

const reduce = (
  { rate_ppm, amount_minor, price_minor = 0 }: Reduction,
  methods: readonly PricedShipping[]
): Map<string, number> => {
  if (amount_minor !== undefined) {
    return spread(amount_minor, methods)
  }
  return new Map(
    methods.map(({ id, value_minor }) => [
      id,
      rate_ppm === undefined
        ? Math.max(0, value_minor - price_minor)
        : mulDiv(value_minor, rate_ppm, WHOLE_PPM),
    ])
  )
}

/**
 * Free or reduced shipping: a percentage off, an amount off all methods
 * together, or each method at a price. `options` limits it to some.
 */
export const shippingEffect = defineEffect({
  kind: "shipping",
  schema: z
    .strictObject({
      rate_ppm: rateSchema.optional(),
      amount_minor: amountSchema.optional(),
      price_minor: priceSchema.optional(),
      options: idSetSchema.optional(),
    })
    .refine(
      exactlyOne("rate_ppm", "amount_minor", "price_minor"),
      oneOf("rate_ppm", "amount_minor", "price_minor")
    ),
  class: "shipping",
  discount: ({ options, ...reduction }, { shipping }) => {
    if (shipping.length === 0) {
      return { missing: { code: "not_known_yet", fact: "shipping_option" } }
    }
    const methods = options
      ? shipping.filter(
          ({ facts }) =>
            facts.shipping_option_id !== null &&
            options.has(facts.shipping_option_id)
        )
      : shipping
    return methods.length > 0
      ? { shipping: reduce(reduction, methods) }
      : { missing: { code: "wrong_shipping_option" } }
  },
  says: ({ rate_ppm, amount_minor, price_minor = 0 }, words) => {
    if (amount_minor !== undefined) {
      return `${words.money(amount_minor)} off shipping`
    }
    if (rate_ppm === undefined) {
      return `shipping for ${words.money(price_minor)}`
    }
    return rate_ppm === WHOLE_PPM
      ? "free shipping"
      : `${words.percent(rate_ppm)} off shipping`
  },
  holds_money: ({ rate_ppm }) => rate_ppm === undefined,
})
