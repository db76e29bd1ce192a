import { z } from "@medusajs/framework/zod"

const minor = z.coerce.number()

/** Where an order's payment stands, as far as mails care; minor units. */
export const mailPaymentSchema = z.object({
  order_id: z.string(),
  state: z.string(),
  total_minor: minor,
  received_minor: minor,
  refunded_minor: minor,
  cancel_reason: z.string().nullish(),
  paid_at: z.coerce.date().nullish(),
})

export type MailPayment = z.infer<typeof mailPaymentSchema>

/** The fields to ask Query for. */
export const mailPaymentFields = Object.keys(mailPaymentSchema.shape)

/** An entry of the ledger that a mail tells of; amounts in minor units. */
export const mailEntrySchema = z.object({
  id: z.string(),
  kind: z.string(),
  external_id: z.string(),
  amount_minor: minor,
  detail: z.string().nullish(),
  created_at: z.coerce.date(),
})

export type MailEntry = z.infer<typeof mailEntrySchema>

/** The fields to ask Query for. */
export const mailEntryFields = Object.keys(mailEntrySchema.shape)
