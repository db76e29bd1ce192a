import type { MedusaContainer } from "@medusajs/framework/types"

import { ORDER_PAYMENT_MODULE } from "../../../modules/order-payment"
import type OrderPaymentModuleService from "../../../modules/order-payment/service"

/** How many orders have matters that staff should look after. */
export const countOpenMatters = async (
  container: MedusaContainer
): Promise<number> => {
  const service: OrderPaymentModuleService =
    container.resolve(ORDER_PAYMENT_MODULE)
  return service.countOpenMatters()
}
