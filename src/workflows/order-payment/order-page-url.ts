import type { MedusaContainer } from "@medusajs/framework/types"

import { ORDER_PAYMENT_MODULE } from "../../modules/order-payment"
import type OrderPaymentModuleService from "../../modules/order-payment/service"

/** The address of the order's own page in the storefront, by signed token. */
export const orderPageUrl = async (
  container: MedusaContainer,
  orderId: string
): Promise<string> => {
  const service: OrderPaymentModuleService =
    container.resolve(ORDER_PAYMENT_MODULE)
  return service.orderPageUrl(orderId)
}

/** The signed token that names an order in a shopper's URLs. */
export const orderToken = async (
  container: MedusaContainer,
  orderId: string
): Promise<string> => {
  const service: OrderPaymentModuleService =
    container.resolve(ORDER_PAYMENT_MODULE)
  return service.signToken(orderId)
}
