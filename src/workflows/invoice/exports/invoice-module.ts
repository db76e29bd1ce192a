import type { MedusaContainer } from "@medusajs/framework/types"

import { INVOICE_MODULE } from "../../../modules/invoice"
import type { InvoiceModuleService } from "../../../modules/invoice/service"

/** The module that keeps documents and exports of them. */
export const invoiceModule = (
  container: MedusaContainer
): InvoiceModuleService => container.resolve(INVOICE_MODULE)
