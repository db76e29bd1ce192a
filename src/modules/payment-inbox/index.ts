import { Module } from "@medusajs/framework/utils"

import { PAYMENT_INBOX_MODULE } from "./contract"
import PaymentInboxModuleService from "./service"

export { PAYMENT_INBOX_MODULE } from "./contract"

export default Module(PAYMENT_INBOX_MODULE, {
  service: PaymentInboxModuleService,
})
