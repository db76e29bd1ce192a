import { z } from "@medusajs/framework/zod"

import type { Reason } from "../model"
import {
  amountSchema,
  defineEffect,
  exactlyOne,
  oneOf,
  priceSchema,
  rateSchema,
  type Fault,
  type Words,
} from "../rules"
import {
  quantityOf,
  spread,
  valueOf,
  withinLimit,
  type PricedLine,
} from "../units"
import { amountOffEach } from "./fixed-per-unit"
import { percentOfEach } from "./percentage"

const tierSchema = z
  .strictObject({
    from: priceSchema,
    to: amountSchema.optional(),
    rate_ppm: rateSchema.optional(),
    amount_minor: amountSchema.optional(),
    unit_amount_minor: amountSchema.optional(),
  })
  .refine(
    exactlyOne("rate_ppm", "amount_minor", "unit_amount_minor"),
    oneOf("rate_ppm", "amount_minor", "unit_amount_minor")
  )

type Tier = z.output<typeof tierSchema>

const tierFaults = (tiers: readonly Tier[]): Fault[] =>
  tiers.flatMap((tier, index): Fault[] => {
    const next: Tier | undefined = tiers[index + 1]
    const field = `tiers.${index}.to`
    if (tier.to !== undefined && tier.to <= tier.from) {
      const message = "The tier ends before it starts: give a higher end."
      return [{ field, code: "ends_before_start", message }]
    }
    if (next && next.from <= tier.from) {
      const message =
        "Tiers must rise: let this one start above the one before it."
      return [{ field: `tiers.${index + 1}.from`, code: "not_rising", message }]
    }
    if (next && tier.to !== undefined && tier.to !== next.from) {
      const [code, what] =
        tier.to < next.from
          ? ["tier_gap", "a gap"]
          : ["tier_overlap", "an overlap"]
      const message = `There is ${what} before the next tier: end this tier where the next one starts, or leave the end out.`
      return [{ field, code, message }]
    }
    return []
  })

const reward = (
  tier: Tier,
  lines: readonly PricedLine[]
): Map<string, number> => {
  if (tier.rate_ppm !== undefined) {
    return percentOfEach(tier.rate_ppm, lines)
  }
  return tier.amount_minor === undefined
    ? amountOffEach(tier.unit_amount_minor ?? 0, lines)
    : spread(tier.amount_minor, lines)
}

const sayReward = (tier: Tier, words: Words): string => {
  if (tier.rate_ppm !== undefined) {
    return words.percent(tier.rate_ppm)
  }
  return tier.amount_minor === undefined
    ? `${words.money(tier.unit_amount_minor ?? 0)} per unit`
    : words.money(tier.amount_minor)
}

type Measure = "amount" | "quantity"

const tooLow = (by: Measure, missing: number): Reason =>
  by === "amount"
    ? { code: "below_minimum", amount_minor: missing, of: "matching" }
    : { code: "too_few_items", quantity: missing, of: "matching" }

const tooHigh = (by: Measure, excess: number): Reason =>
  by === "amount"
    ? { code: "above_maximum", amount_minor: excess, of: "matching" }
    : { code: "too_many_items", quantity: excess, of: "matching" }

/**
 * Flat tiers: the highest one reached, by what the coupon applies to, decides
 * alone. A tier ends before `to`, or where the next one starts.
 */
export const tiersEffect = defineEffect({
  kind: "tiers",
  schema: z.strictObject({
    by: z.enum(["amount", "quantity"]),
    level: z.enum(["item", "order"]).default("order"),
    tiers: z.array(tierSchema).min(1, "Give at least one tier."),
  }),
  class: ({ level }) => level,
  counts_units: true,
  discount: ({ by, tiers }, { lines, max_units }) => {
    const reached = by === "amount" ? valueOf(lines) : quantityOf(lines)
    const tier = tiers.findLast(({ from }) => from <= reached)
    if (!tier) {
      return { missing: tooLow(by, tiers[0].from - reached) }
    }
    return tier.to !== undefined && reached >= tier.to
      ? { missing: tooHigh(by, reached - tier.to + 1) }
      : { lines: reward(tier, withinLimit(lines, max_units)) }
  },
  says: ({ by, tiers }, words) =>
    tiers
      .map((tier) => {
        const from = by === "amount" ? words.money(tier.from) : `${tier.from}`
        return `${sayReward(tier, words)} off from ${from}`
      })
      .join(", "),
  holds_money: ({ by, tiers }) =>
    by === "amount" || tiers.some(({ rate_ppm }) => rate_ppm === undefined),
  faults: ({ tiers }) => tierFaults(tiers),
})
