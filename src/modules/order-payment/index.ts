import { Module } from "@medusajs/framework/utils"

import OrderPaymentModuleService from "./service"

/** Container key of the module that knows what each order has been paid. */
export const ORDER_PAYMENT_MODULE = "orderPayment"

export default Module(ORDER_PAYMENT_MODULE, {
  service: OrderPaymentModuleService,
})
