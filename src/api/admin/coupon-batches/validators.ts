import { z } from "@medusajs/framework/zod"

/** Codes to be made; what makes sense of them is checked behind. */
export const OpenBatch = z
  .object({
    count: z.number().int(),
    prefix: z.string().max(200).nullish(),
    length: z.number().int().nullish(),
    alphabet: z.string().max(200).nullish(),
  })
  .strict()

export type OpenBatchType = z.infer<typeof OpenBatch>

const MOST_CODES_OF_A_PAGE = 500

/** Which codes of a batch to tell. */
export const PageCodes = z
  .object({
    after: z.string().max(200).default(""),
    limit: z
      .string()
      .regex(/^\d{1,4}$/, "must be a whole number")
      .transform(Number)
      .pipe(z.number().min(1).max(MOST_CODES_OF_A_PAGE))
      .default(50),
    q: z.string().max(200).default(""),
  })
  .strict()

export type PageCodesType = z.infer<typeof PageCodes>

/** Whether a code is out of use. */
export const DisableCode = z.object({ disabled: z.boolean() }).strict()

export type DisableCodeType = z.infer<typeof DisableCode>
