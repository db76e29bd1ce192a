import { z } from "@medusajs/framework/zod"

import { mulDiv } from "../../../../shared/money"
import {
  amountSchema,
  counted,
  countSchema,
  defineEffect,
  exactlyOne,
  oneOf,
  priceSchema,
  rateSchema,
  WHOLE_PPM,
  type PricedShipping,
  type Words,
} from "../rules"
import { idSetSchema } from "../selecting"
import { spread } from "../units"

type Reduction = {
  rate_ppm?: number
  amount_minor?: number
  method_amount_minor?: number
  price_minor?: number
}

const reduceOne = (
  { rate_ppm, method_amount_minor, price_minor = 0 }: Reduction,
  value_minor: number
): number => {
  if (rate_ppm !== undefined) {
    return mulDiv(value_minor, rate_ppm, WHOLE_PPM)
  }
  return method_amount_minor ?? Math.max(0, value_minor - price_minor)
}

const reduce = (
  reduction: Reduction,
  methods: readonly PricedShipping[]
): Map<string, number> =>
  reduction.amount_minor === undefined
    ? new Map(
        methods.map(({ id, value_minor }) => [
          id,
          reduceOne(reduction, value_minor),
        ])
      )
    : spread(reduction.amount_minor, methods)

/** The cheapest that cost anything; of equal ones the first. */
const cheapest = (
  methods: readonly PricedShipping[],
  most: number
): PricedShipping[] =>
  methods
    .filter(({ left_minor }) => left_minor > 0)
    .sort((a, b) => a.value_minor - b.value_minor)
    .slice(0, most)

const sayReduction = (
  { rate_ppm, amount_minor, method_amount_minor, price_minor = 0 }: Reduction,
  words: Words
): string => {
  if (rate_ppm !== undefined) {
    return rate_ppm === WHOLE_PPM
      ? "free shipping"
      : `${words.percent(rate_ppm)} off shipping`
  }
  if (method_amount_minor !== undefined) {
    return `${words.money(method_amount_minor)} off each way of shipping`
  }
  return amount_minor === undefined
    ? `shipping for ${words.money(price_minor)}`
    : `${words.money(amount_minor)} off shipping`
}

/**
 * Free or reduced shipping: a percentage off, an amount off all methods
 * together or off each, or each method at a price. `options` limits it to some
 * shipping options, `methods` to some methods of one cart, `max_methods` to the
 * cheapest.
 */
export const shippingEffect = defineEffect({
  kind: "shipping",
  schema: z
    .strictObject({
      rate_ppm: rateSchema.optional(),
      amount_minor: amountSchema.optional(),
      method_amount_minor: amountSchema.optional(),
      price_minor: priceSchema.optional(),
      options: idSetSchema.optional(),
      methods: idSetSchema.optional(),
      max_methods: countSchema.optional(),
    })
    .refine(
      exactlyOne(
        "rate_ppm",
        "amount_minor",
        "method_amount_minor",
        "price_minor"
      ),
      oneOf("rate_ppm", "amount_minor", "method_amount_minor", "price_minor")
    ),
  class: "shipping",
  discount: ({ options, methods, max_methods, ...reduction }, { shipping }) => {
    if (shipping.length === 0) {
      return { missing: { code: "not_known_yet", fact: "shipping_option" } }
    }
    const chosen = shipping.filter(
      ({ id, facts }) =>
        (!options || options.has(facts.shipping_option_id ?? "")) &&
        (!methods || methods.has(id))
    )
    if (chosen.length === 0) {
      return { missing: { code: "wrong_shipping_option" } }
    }
    return {
      shipping: reduce(
        reduction,
        max_methods === undefined ? chosen : cheapest(chosen, max_methods)
      ),
    }
  },
  says: ({ max_methods, ...reduction }, words) =>
    `${sayReduction(reduction, words)}${
      max_methods === undefined
        ? ""
        : `, at most ${counted(max_methods, "method")}`
    }`,
  holds_money: ({ rate_ppm }) => rate_ppm === undefined,
})
