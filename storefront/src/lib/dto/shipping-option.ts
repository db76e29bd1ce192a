import { z } from "zod"

export const shippingOptionSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    amount: z.number().nullish(),
    type: z.object({ description: z.string().nullish() }).nullish(),
  })
  .transform((option) => ({
    id: option.id,
    name: option.name,
    description: option.type?.description ?? "",
    /** Major units of the cart's currency; null when not priced there. */
    amount: option.amount ?? null,
  }))

export type ShippingOption = z.output<typeof shippingOptionSchema>
