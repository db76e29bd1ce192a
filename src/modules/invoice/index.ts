import { Module } from "@medusajs/framework/utils"

import { InvoiceModuleService } from "./service"

/** Key of the module's service in the container. */
export const INVOICE_MODULE = "invoice"

export default Module(INVOICE_MODULE, { service: InvoiceModuleService })
