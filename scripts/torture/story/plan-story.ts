import type { Random } from "../random"

const GOODS = { plenty: 8, scarce: 1 } as const
const COUPON = { none: 6, welcome: 2, limited: 2, free: 0.5 } as const
// A page that has run out is never paid at Stripe; late money comes by debits.
const PAY = {
  card: 9,
  declined_first: 1,
  debit_succeeds: 2,
  debit_fails: 1,
  debit_waits: 1,
  nothing: 2,
} as const
const TABS = { one: 7, asks_again: 2, two_pages: 1 } as const
const CANCELS = { no: 8, before_paying: 1, while_paying: 1, after: 1 } as const
const AFTERWARDS = {
  nothing: 8,
  refund_part: 3,
  refund_all: 1.5,
  refund_twice: 1,
  refund_at_service: 2,
  staff_cancel: 2,
  dispute_open: 0.5,
  dispute_won: 0.5,
  dispute_lost: 0.5,
} as const

/** All that a shopper is going to do, decided before they begin. */
export type Plan = {
  goods: keyof typeof GOODS
  quantity: number
  coupon: keyof typeof COUPON
  /** How many requests to place come at once. */
  clicks: number
  pay: keyof typeof PAY
  tabs: keyof typeof TABS
  /** Whether the shopper returns from the payment page, and asks. */
  returns: boolean
  cancels: keyof typeof CANCELS
  afterwards: keyof typeof AFTERWARDS
  /** The part of the money that a partial refund gives back, 0 to 1. */
  share: number
  /** How often they try again before they give a request up. */
  tries: number
  /** How long they take between two acts, in milliseconds. */
  paceMs: number
}

/** Decides what one shopper does. Pure, but for the choices taken. */
export const planStory = (random: Random): Plan => ({
  goods: random.weighted(GOODS),
  quantity: 1 + random.below(2),
  coupon: random.weighted(COUPON),
  clicks: random.chance(0.25) ? 2 + random.below(3) : 1,
  pay: random.weighted(PAY),
  tabs: random.weighted(TABS),
  returns: random.chance(0.5),
  cancels: random.weighted(CANCELS),
  afterwards: random.weighted(AFTERWARDS),
  share: random.between(0.05, 0.95),
  tries: random.chance(0.2) ? 1 : 4 + random.below(12),
  paceMs: Math.round(random.between(0, 400)),
})

/** A plan in one line, for who reads what went wrong. */
export const describePlan = (plan: Plan): string =>
  Object.entries(plan)
    .map(([name, value]) =>
      typeof value === "number" && !Number.isInteger(value)
        ? `${name} ${value.toFixed(2)}`
        : `${name} ${value}`
    )
    .join(", ")
