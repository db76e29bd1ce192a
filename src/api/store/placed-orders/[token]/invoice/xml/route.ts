import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { findInvoice } from "../../../../../../workflows/invoice/find-invoice"
import { resolveOrderToken } from "../../../../../../workflows/order-payment/resolve-order-token"
import { sendInvoiceXml } from "../../../../../invoice-xml-response"

/** The XML of the invoice of the order that the signed token names. */
export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const orderId = await resolveOrderToken(req.scope, req.params.token)
  const invoice = await findInvoice(req.scope, orderId)
  if (!invoice) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "There is no invoice yet: it is issued when the order is paid."
    )
  }
  await sendInvoiceXml(req, res, invoice.id)
}
