import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { ORDER_PAYMENT_MODULE } from "../../modules/order-payment"
import type OrderPaymentModuleService from "../../modules/order-payment/service"

/** More than a sweep has the time for, so that it is busy to its end. */
const BATCH = 2_000
/** How many of the newest orders are looked at for a missing record. */
const RECENT = 500
/** The sweep of placings comes before that, and takes half an order back. */
const GRACE_MS = 120_000

/** What a sweep should do: give up whose hold ran out, settle the others. */
export type OrdersToCheck = { expired: string[]; unsettled: string[] }

// The process died between core's order and our record of it: nothing else
// would ever look at such an order, and it holds stock.
const findUnopened = async (container: MedusaContainer): Promise<string[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: placed } = await query.graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { created_at: { $lte: new Date(Date.now() - GRACE_MS) } },
    pagination: { take: RECENT, order: { created_at: "DESC" } },
  })
  const ids = placed.map(({ order_id }) => order_id)
  const { data: known } = await query.graph({
    entity: "order_payment",
    fields: ["order_id"],
    filters: { order_id: ids },
  })
  const opened = new Set(known.map(({ order_id }) => order_id))
  return ids.filter((id) => !opened.has(id))
}

/** The orders that nobody looked at for longest, a batch of each kind. */
export const findOrdersToCheck = async (
  container: MedusaContainer
): Promise<OrdersToCheck> => {
  const service: OrderPaymentModuleService =
    container.resolve(ORDER_PAYMENT_MODULE)
  const expired = await service.findHoldsOver(BATCH)
  const waiting = await service.findOrdersToCheck(BATCH)
  const unopened = await findUnopened(container)
  const isExpired = new Set(expired)
  return {
    expired,
    unsettled: [...unopened, ...waiting].filter((id) => !isExpired.has(id)),
  }
}
