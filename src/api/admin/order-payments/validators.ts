import { z } from "@medusajs/framework/zod"

import { PAYMENT_STATES } from "../../../workflows/order-payment/payment-states"

const MOST_ROWS = 100
const FARTHEST = 1_000_000

const wholeNumber = (least: number, most: number, preset: number) => {
  const message = `Expected a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,7}$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message)
    .default(preset)
}

const state = z.enum(PAYMENT_STATES)

/** The list's query: `state` may be given several times. */
export const ListOrderPaymentsQuery = z
  .object({
    state: z
      .union([state.transform((one) => [one]), z.array(state).max(20)])
      .optional(),
    attention: z
      .literal("true")
      .transform(() => true)
      .optional(),
    q: z
      .string()
      .trim()
      .max(200)
      .regex(/^\P{Cc}*$/u, "Expected no control characters in 'q'")
      .optional(),
    limit: wholeNumber(1, MOST_ROWS, 20),
    offset: wholeNumber(0, FARTHEST, 0),
  })
  .strict()

/** See {@link ListOrderPaymentsQuery}. */
export type ListOrderPaymentsQuery = z.infer<typeof ListOrderPaymentsQuery>
