import { createInventoryLevelsWorkflow } from "@medusajs/medusa/core-flows"

import { CATALOGUE, variantsOf } from "./catalogue"
import { readRows } from "./context"
import type { SeedContext } from "./context"

interface InventoryRow {
  id: string
  sku: string | null
  location_levels?: { location_id: string }[]
}

/** A stock level in the warehouse for every variant that has none. */
export const ensureStock = async (
  context: SeedContext,
  locationId: string
): Promise<void> => {
  const stock = new Map(
    CATALOGUE.flatMap(variantsOf).map((variant) => [variant.sku, variant.stock])
  )
  const items = await readRows<InventoryRow>(context, "inventory_item", [
    "id",
    "sku",
    "location_levels.location_id",
  ])
  const missing = items.flatMap(({ id, sku, location_levels }) => {
    const stocked_quantity = sku ? stock.get(sku) : undefined
    const hasLevel = (location_levels ?? []).some(
      (level) => level.location_id === locationId
    )
    return stocked_quantity === undefined || hasLevel
      ? []
      : [{ inventory_item_id: id, location_id: locationId, stocked_quantity }]
  })
  if (missing.length > 0) {
    await createInventoryLevelsWorkflow(context.container).run({
      input: { inventory_levels: missing },
    })
  }
}
