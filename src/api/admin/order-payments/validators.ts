import { z } from "@medusajs/framework/zod"

import { PAYMENT_STATES } from "../../../workflows/order-payment/payment-states"
import { paging } from "../../validators"

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
    ...paging,
  })
  .strict()

/** See {@link ListOrderPaymentsQuery}. */
export type ListOrderPaymentsQuery = z.infer<typeof ListOrderPaymentsQuery>
