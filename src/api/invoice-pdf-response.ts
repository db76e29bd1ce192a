import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { findInvoice } from "../workflows/invoice/find-invoice"
import { readInvoicePdf } from "../workflows/invoice/read-invoice-pdf"

/**
 * Answers with the PDF of an order's invoice, for saving. The caller has made
 * sure that the asker may see the order.
 *
 * @throws MedusaError NOT_FOUND while the order has no invoice or no PDF.
 */
export const sendInvoicePdf = async (
  req: MedusaRequest,
  res: MedusaResponse,
  orderId: string
): Promise<void> => {
  const invoice = await findInvoice(req.scope, orderId)
  if (!invoice) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "There is no invoice yet: it is issued when the order is paid."
    )
  }
  const { filename, mimeType, content } = await readInvoicePdf(
    req.scope,
    invoice
  )
  res
    .status(200)
    .set({
      "Content-Type": mimeType,
      "Content-Disposition": `attachment; filename="${filename}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    })
    .send(content)
}
