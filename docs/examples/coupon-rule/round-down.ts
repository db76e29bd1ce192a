import { z } from "@medusajs/framework/zod"

import {
  amountSchema,
  defineEffect,
  spread,
  withinLimit,
} from "../../../src/modules/coupon/domain"

/**
 * Rounds what the goods cost down to full steps: 47.30 to 45.00 with steps of
 * 5.00. Stored as `{ "kind": "acme_round_down", "step_minor": 500 }`, written
 * for the simulator as `"step": "5.00"`.
 */
export const roundDown = defineEffect({
  kind: "acme_round_down",
  schema: z.strictObject({ step_minor: amountSchema }),
  class: "order",
  counts_units: true,
  discount: ({ step_minor }, { lines, max_units }) => {
    const discounted = withinLimit(lines, max_units)
    const worth = discounted.reduce((sum, line) => sum + line.value_minor, 0)
    // `spread` shares the odd part out exactly, and never more than is left.
    return { lines: spread(worth % step_minor, discounted) }
  },
  says: ({ step_minor }, words) =>
    `rounds the order down to full ${words.money(step_minor)}`,
  holds_money: () => true,
})
