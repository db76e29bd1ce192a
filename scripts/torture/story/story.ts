import type { Plan } from "./plan-story"

/** Money that staff wish to give back: carried out once, or not at all. */
export type Wish = {
  minor: number
  /** Whether the shop has answered that it was done, or refused. */
  answer: "done" | "refused" | "none"
}

/**
 * What one shopper did and was told. What lies outside of the shop (the payment
 * service, the shopper's memory) survives every kill, so it is what the shop's
 * books are measured by.
 */
export type Story = {
  name: string
  email: string
  plan: Plan
  /** The numbers of orders that they were told of: one, or none. */
  displayIds: number[]
  /** Payments that the service took, each over the order's total. */
  payments: number
  /** Minor units that were given back at the service, not by the shop. */
  refundedAtService: number
  wishes: Wish[]
  /** Whether somebody asked to cancel it after it was paid. */
  staffCancels: boolean
  /** The pages whose bank debits are under way: two, if both tabs were used. */
  debits: string[]
  /** A second page for the order, which the shop has not made. */
  strayPage: string | null
  diary: string[]
}

/** A story that has not begun. */
export const newStory = (name: string, email: string, plan: Plan): Story => ({
  name,
  email,
  plan,
  displayIds: [],
  payments: 0,
  refundedAtService: 0,
  wishes: [],
  staffCancels: false,
  debits: [],
  strayPage: null,
  diary: [],
})
