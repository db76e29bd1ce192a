import { z } from "@medusajs/framework/zod"

const whole = z.string().regex(/^\d{1,9}$/, "must be a whole number")

/** What a list of payment events may be asked for. */
export const ListPaymentEvents = z
  .object({
    status: z.enum(["received", "applied", "ignored", "dead"]).optional(),
    limit: whole.transform(Number).pipe(z.number().min(1).max(100)).default(20),
    offset: whole.transform(Number).default(0),
  })
  .strict()

export type ListPaymentEventsType = z.infer<typeof ListPaymentEvents>
