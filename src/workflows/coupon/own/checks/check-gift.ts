import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { CouponDocument, Fault } from "../../../../modules/coupon/domain"
import { present } from "../../../../shared/present"

type Level = {
  stocked_quantity?: unknown
  reserved_quantity?: unknown
}

type Kept = {
  required_quantity?: unknown
  inventory?: { location_levels?: (Level | null)[] | null } | null
}

type Variant = {
  manage_inventory?: boolean | null
  allow_backorder?: boolean | null
  inventory_items?: (Kept | null)[] | null
}

const FIELDS = [
  "id",
  "manage_inventory",
  "allow_backorder",
  "inventory_items.required_quantity",
  "inventory_items.inventory.location_levels.stocked_quantity",
  "inventory_items.inventory.location_levels.reserved_quantity",
]

const freeOf = ({ inventory }: Kept): number =>
  present(inventory?.location_levels).reduce(
    (sum, level) =>
      sum +
      Number(level.stocked_quantity ?? 0) -
      Number(level.reserved_quantity ?? 0),
    0
  )

/** How many of a variant can be given away now. */
export const availableOf = (variant: Variant): number => {
  if (!variant.manage_inventory || variant.allow_backorder) {
    return Number.MAX_SAFE_INTEGER
  }
  const parts = present(variant.inventory_items)
  return parts.length === 0
    ? 0
    : Math.min(
        ...parts.map((each) =>
          Math.floor(freeOf(each) / Number(each.required_quantity ?? 1))
        )
      )
}

const giftIn = ({ effect }: CouponDocument) =>
  effect.kind === "gift" && typeof effect.variant_id === "string"
    ? { id: effect.variant_id, quantity: Number(effect.quantity ?? 1) }
    : null

/** Whether what a coupon gives is in stock; that it exists is asked elsewhere. */
export const checkGift = async (
  container: MedusaContainer,
  document: CouponDocument,
  before: CouponDocument | null
): Promise<Fault[]> => {
  const gift = giftIn(document)
  const was = before && giftIn(before)
  if (!gift || (was?.id === gift.id && was.quantity >= gift.quantity)) {
    return []
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product_variant",
      fields: FIELDS,
      filters: { id: gift.id },
    })
  const [variant]: Variant[] = data
  return !variant || availableOf(variant) >= gift.quantity
    ? []
    : [
        {
          field: "effect.variant_id",
          code: "out_of_stock",
          message:
            "There is not enough of this gift in stock: stock it up first, or choose another one.",
        },
      ]
}
