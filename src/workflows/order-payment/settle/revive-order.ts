import {
  ContainerRegistrationKeys,
  Modules,
  OrderStatus,
} from "@medusajs/framework/utils"
import type {
  MedusaContainer,
  ReservationItemDTO,
} from "@medusajs/framework/types"

import type {
  CancelReason,
  PaymentEntryFact,
} from "../../../modules/order-payment/domain"
import { messageOf } from "../../../shared/errors"
import type { OrderToSettle } from "./read-order"

// Staff who cancel an order mean it; a clock, and a shopper who pays after all,
// may be overruled by money.
const isRevivable = (reasons: readonly CancelReason[]): boolean =>
  reasons.length > 0 && !reasons.includes("staff")

const nameOf = (each: ReservationItemDTO): string =>
  `${each.line_item_id} ${each.inventory_item_id}`

// What the order had reserved when it was given up, less what a revival that
// was cut off has reserved again.
const releasedReservations = async (
  container: MedusaContainer,
  lineItemIds: string[]
): Promise<ReservationItemDTO[]> => {
  const inventory = container.resolve(Modules.INVENTORY)
  const filter = { line_item_id: lineItemIds }
  const [all, live] = await Promise.all([
    inventory.listReservationItems(filter, { take: null, withDeleted: true }),
    inventory.listReservationItems(filter, { take: null }),
  ])
  const held = new Set(live.map(nameOf))
  const released = new Map(all.map((each) => [nameOf(each), each]))
  return [...released.values()].filter((each) => !held.has(nameOf(each)))
}

const reserveAgain = async (
  container: MedusaContainer,
  reservations: ReservationItemDTO[]
): Promise<boolean> => {
  const inventory = container.resolve(Modules.INVENTORY)
  const keys = [...new Set(reservations.map((each) => each.inventory_item_id))]
  const again = reservations.map((each) => ({
    line_item_id: each.line_item_id ?? undefined,
    inventory_item_id: each.inventory_item_id,
    location_id: each.location_id,
    quantity: each.quantity,
    allow_backorder: each.allow_backorder ?? undefined,
  }))
  try {
    if (again.length > 0) {
      await container
        .resolve(Modules.LOCKING)
        .execute(keys, () => inventory.createReservationItems(again), {
          timeout: 10,
        })
    }
    return true
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`A paid order is not revived: ${messageOf(error)}`)
    return false
  }
}

/**
 * Brings an order back that was given up before its money came, if the stock
 * still has what it wants.
 *
 * @returns whether the order lives again
 */
export const reviveOrder = async (
  container: MedusaContainer,
  order: OrderToSettle,
  entries: readonly PaymentEntryFact[]
): Promise<boolean> => {
  const reasons = entries
    .filter(({ kind }) => kind === "canceled")
    .map(({ external_id }) => external_id as CancelReason)
  if (!isRevivable(reasons)) {
    return false
  }
  const reservations = await releasedReservations(
    container,
    order.line_item_ids
  )
  if (!(await reserveAgain(container, reservations))) {
    return false
  }
  const update = {
    id: order.id,
    status: OrderStatus.PENDING,
    canceled_at: null,
  }
  await container.resolve(Modules.ORDER).updateOrders([update])
  return true
}
