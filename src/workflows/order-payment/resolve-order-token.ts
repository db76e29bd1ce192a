import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { ORDER_PAYMENT_MODULE } from "../../modules/order-payment"
import type OrderPaymentModuleService from "../../modules/order-payment/service"

/**
 * The order that a token from a URL names.
 *
 * @throws MedusaError NOT_FOUND for any token that this shop did not sign; it
 * does not tell whether such an order exists.
 */
export const resolveOrderToken = async (
  container: MedusaContainer,
  token: string
): Promise<string> => {
  const service: OrderPaymentModuleService =
    container.resolve(ORDER_PAYMENT_MODULE)
  const orderId = await service.readToken(token)
  if (!orderId) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "There is no order under this address."
    )
  }
  return orderId
}
