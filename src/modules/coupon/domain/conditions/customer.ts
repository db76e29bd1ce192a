import { z } from "@medusajs/framework/zod"

import {
  countSchema,
  defineCondition,
  HOLDS,
  notKnownYet,
  refuse,
  type ConditionContext,
  type Restriction,
} from "../rules"
import {
  hasBound,
  moneyBounds,
  NEEDS_BOUND,
  sayBounds,
  unitless,
  within,
} from "./bounds"

const ordersPlaced = ({ cart }: ConditionContext): number | null =>
  cart.customer?.orders_placed ?? null

/** The customer has placed no order yet. */
export const firstOrderCondition = defineCondition({
  kind: "first_order",
  schema: z.strictObject({}),
  check: (_params, context) => {
    const placed = ordersPlaced(context)
    if (placed === null) {
      return notKnownYet("customer")
    }
    return placed === 0 ? HOLDS : refuse({ code: "not_first_order" })
  },
  says: () => "it is the customer's first order",
  restricts: () => [{ of: "orders placed", max: 0 }],
})

const REACHES = ["exactly", "from", "every"] as const

type NthOrder = { nth: number; reach: (typeof REACHES)[number] }

const isNth = ({ nth, reach }: NthOrder, order: number): boolean => {
  switch (reach) {
    case "exactly":
      return order === nth
    case "from":
      return order >= nth
    case "every":
      return order % nth === 0
  }
}

const nthRestriction = ({ nth, reach }: NthOrder): Restriction => ({
  of: "orders placed",
  min: nth - 1,
  max: reach === "exactly" ? nth - 1 : undefined,
})

const sayNth: Record<NthOrder["reach"], (nth: number) => string> = {
  exactly: (nth) => `it is the customer's order number ${nth}`,
  from: (nth) => `it is the customer's order number ${nth} or a later one`,
  every: (nth) => `it is one of every ${nth} orders of the customer`,
}

/**
 * The customer's order of that number: exactly it, from it on, or every nth
 * (3 is the third, sixth, ninth).
 */
export const nthOrderCondition = defineCondition({
  kind: "nth_order",
  schema: z.strictObject({
    nth: countSchema,
    reach: z.enum(REACHES).default("exactly"),
  }),
  check: (params, context) => {
    const placed = ordersPlaced(context)
    if (placed === null) {
      return notKnownYet("customer")
    }
    return isNth(params, placed + 1)
      ? HOLDS
      : refuse({ code: "not_nth_order", nth: params.nth })
  },
  says: ({ nth, reach }) => sayNth[reach](nth),
  restricts: (params) => [nthRestriction(params)],
})

/** What the customer has spent in the shop before this order. */
export const totalSpentCondition = defineCondition({
  kind: "total_spent",
  schema: z
    .strictObject(moneyBounds)
    .transform(unitless)
    .refine(hasBound, NEEDS_BOUND),
  check: (bounds, { cart }) => {
    const spent = cart.customer?.total_spent_minor ?? null
    return spent === null
      ? notKnownYet("customer")
      : within(
          spent,
          bounds,
          (amount_minor) => ({ code: "spent_too_little", amount_minor }),
          (amount_minor) => ({ code: "spent_too_much", amount_minor })
        )
  },
  says: (bounds, words) =>
    `the customer has spent ${sayBounds(bounds, words.money)} so far`,
  holds_money: () => true,
  restricts: (bounds) => [{ of: "total spent", ...bounds }],
})
