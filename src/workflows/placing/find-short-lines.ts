import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import {
  shortLines,
  type ShortLine,
  type StockLine,
} from "../../modules/placing/domain"
import { present } from "../../shared/present"

const FIELDS = [
  "id",
  "sales_channel.stock_locations.id",
  "items.id",
  "items.title",
  "items.product_title",
  "items.variant_title",
  "items.quantity",
  "items.variant.manage_inventory",
  "items.variant.allow_backorder",
  "items.variant.inventory_items.inventory_item_id",
  "items.variant.inventory_items.required_quantity",
  "items.variant.inventory_items.inventory.location_levels.location_id",
  "items.variant.inventory_items.inventory.location_levels.stocked_quantity",
  "items.variant.inventory_items.inventory.location_levels.reserved_quantity",
]

type Quantity = number | string | { valueOf(): number | string }

type Level = {
  location_id: string
  stocked_quantity: Quantity
  reserved_quantity: Quantity
}

type Part = {
  inventory_item_id: string
  required_quantity: number
  inventory?: { location_levels?: (Level | null)[] | null } | null
}

type StockItem = {
  id: string
  title: string
  product_title?: string | null
  variant_title?: string | null
  quantity: unknown
  variant?: {
    manage_inventory: boolean
    allow_backorder: boolean
    inventory_items?: (Part | null)[] | null
  } | null
}

type StockCart = {
  sales_channel?: { stock_locations?: ({ id: string } | null)[] | null } | null
  items?: (StockItem | null)[] | null
}

// Core computes its own `available_quantity` only where both are loaded.
const availableAt = (level: Level): number =>
  Number(level.stocked_quantity) - Number(level.reserved_quantity)

const countedParts = (item: StockItem): Part[] =>
  item.variant?.manage_inventory && !item.variant.allow_backorder
    ? present(item.variant.inventory_items)
    : []

const toStockLine = (item: StockItem): StockLine => ({
  line_item_id: item.id,
  title: [item.product_title ?? item.title, item.variant_title]
    .filter(Boolean)
    .join(" – "),
  quantity: Number(item.quantity),
  parts: countedParts(item).map((part) => ({
    inventory_item_id: part.inventory_item_id,
    required: part.required_quantity,
  })),
})

const stockOf = (cart: StockCart): Map<string, number> => {
  const locations = new Set(
    present(cart.sales_channel?.stock_locations).map(({ id }) => id)
  )
  const parts = present(cart.items).flatMap(countedParts)
  return new Map(
    parts.map((part) => [
      part.inventory_item_id,
      present(part.inventory?.location_levels)
        .filter((level) => locations.has(level.location_id))
        .reduce((sum, level) => sum + availableAt(level), 0),
    ])
  )
}

/** The lines of a cart that the stock of its sales channel cannot serve. */
export const findShortLines = async (
  container: MedusaContainer,
  cartId: string
): Promise<ShortLine[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: FIELDS,
    filters: { id: cartId },
  })
  const cart: StockCart | undefined = data[0]

  return cart
    ? shortLines(present(cart.items).map(toStockLine), stockOf(cart))
    : []
}
