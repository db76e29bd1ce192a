import { z } from "zod"

export const priceSchema = z
  .object({
    calculated_amount: z.number(),
    original_amount: z.number().nullish(),
    currency_code: z.string(),
    is_calculated_price_tax_inclusive: z.boolean().default(false),
  })
  .transform((price) => ({
    amount: price.calculated_amount,
    /** The price before a price list lowered it; else null. */
    wasAmount:
      (price.original_amount ?? 0) > price.calculated_amount
        ? (price.original_amount ?? null)
        : null,
    currencyCode: price.currency_code,
    includesTax: price.is_calculated_price_tax_inclusive,
  }))

/** A price in major units of its currency. */
export type Price = z.output<typeof priceSchema>
