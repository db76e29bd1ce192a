import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { present } from "../../shared/present"

const freeStock = async (
  container: MedusaContainer,
  lineItemIds: string[]
): Promise<void> => {
  const inventory = container.resolve(Modules.INVENTORY)
  const reserved = await inventory.listReservationItems(
    { line_item_id: lineItemIds },
    { select: ["id", "inventory_item_id"] }
  )
  const keys = [...new Set(reserved.map((each) => each.inventory_item_id))]
  if (keys.length > 0) {
    await container
      .resolve(Modules.LOCKING)
      .execute(keys, () =>
        inventory.deleteReservationItemsByLineItem(lineItemIds)
      )
  }
}

const dropCouponLinks = async (
  container: MedusaContainer,
  order_id: string
): Promise<void> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order_promotion",
      fields: ["promotion_id"],
      filters: { order_id },
    })
  if (data.length > 0) {
    await container.resolve(ContainerRegistrationKeys.LINK).dismiss(
      data.map(({ promotion_id }) => ({
        [Modules.ORDER]: { order_id },
        [Modules.PROMOTION]: { promotion_id },
      }))
    )
  }
}

/**
 * Takes an order back whose placing died half-way, as core's compensations
 * would have done: nobody has been told of it.
 */
export const removeHalfOrder = async (
  container: MedusaContainer,
  orderId: string
): Promise<void> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "items.id"],
    filters: { id: orderId },
  })
  const [order] = data
  if (order) {
    const items: { id: string }[] = present(order.items)
    await freeStock(
      container,
      items.map(({ id }) => id)
    )
    await dropCouponLinks(container, orderId)
    await container.resolve(Modules.ORDER).deleteOrders([orderId])
  }
}
