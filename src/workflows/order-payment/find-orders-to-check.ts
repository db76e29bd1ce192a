import type { MedusaContainer } from "@medusajs/framework/types"

import { ORDER_PAYMENT_MODULE } from "../../modules/order-payment"
import type OrderPaymentModuleService from "../../modules/order-payment/service"

const BATCH = 50

/** What a sweep should do: give up whose hold ran out, settle the others. */
export type OrdersToCheck = { expired: string[]; unsettled: string[] }

/** The orders that nobody looked at for longest, a batch of each kind. */
export const findOrdersToCheck = async (
  container: MedusaContainer
): Promise<OrdersToCheck> => {
  const service: OrderPaymentModuleService =
    container.resolve(ORDER_PAYMENT_MODULE)
  const expired = await service.findHoldsOver(BATCH)
  const unsettled = await service.findOrdersToCheck(BATCH)
  return {
    expired,
    unsettled: unsettled.filter((id) => !expired.includes(id)),
  }
}
