import "server-only"
import { z } from "zod"
import { callStore } from "@/lib/api/call-store"
import { STOCK_FIELDS, variantStockSchema } from "@/lib/dto/stock"

const answer = z.object({ variants: z.array(variantStockSchema) })

/** Variant id → pieces that can be sold; null means without limit. */
export type Stock = ReadonlyMap<string, number | null>

/** Asks for stock as it is this moment; it is never kept. */
export async function readStock(variantIds: string[]): Promise<Stock> {
  if (variantIds.length === 0) {
    return new Map()
  }
  const { variants } = await callStore(answer, "/store/product-variants", {
    query: {
      id: variantIds,
      fields: STOCK_FIELDS,
      limit: variantIds.length,
    },
  })
  return new Map(variants.map(({ id, available }) => [id, available]))
}
