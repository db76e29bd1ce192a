import { z } from "zod"

export const STOCK_FIELDS =
  "id,manage_inventory,allow_backorder,inventory_quantity"

export const variantStockSchema = z
  .object({
    id: z.string(),
    manage_inventory: z.boolean().nullish(),
    allow_backorder: z.boolean().nullish(),
    inventory_quantity: z.number().nullish(),
  })
  .transform((variant) => ({
    id: variant.id,
    /** Pieces that can be sold now; null when there is no limit. */
    available:
      variant.manage_inventory && !variant.allow_backorder
        ? Math.max(0, variant.inventory_quantity ?? 0)
        : null,
  }))

export type VariantStock = z.output<typeof variantStockSchema>
