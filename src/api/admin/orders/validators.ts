import { z } from "@medusajs/framework/zod"

const minorUnits = z.number().int().positive().max(Number.MAX_SAFE_INTEGER)

/** What of the held money to take, minor units; all of it if left out. */
export const CaptureBody = z
  .object({ amount_minor: minorUnits.optional() })
  .strict()

/** What to give back, minor units. `key` makes a repeated request harmless. */
export const RefundBody = z
  .object({
    amount_minor: minorUnits,
    note: z.string().trim().max(500).optional(),
    key: z.string().uuid().optional(),
  })
  .strict()

/** Which entry of the ledger staff have looked after. */
export const AcknowledgeBody = z
  .object({ entry_id: z.string().min(1).max(100) })
  .strict()
