import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { redirectPath } from "../workflows/invoice/access/document-links"
import { findDocuments } from "../workflows/invoice/find-invoice"
import { sendDocumentPdf } from "./invoice-pdf-response"
import { sendInvoiceXml } from "./invoice-xml-response"
import { requireInvoice } from "./require-invoice"

type Format = "pdf" | "xml"

/**
 * Answers with a document of an order. The caller has made sure that the asker
 * may see the order.
 *
 * @throws MedusaError NOT_FOUND when the order has no such document, or that
 * has no such form.
 */
export const sendOrderDocument = async (
  req: MedusaRequest,
  res: MedusaResponse,
  orderId: string,
  { id, format }: { id: string; format: string }
): Promise<void> => {
  if (format === "pdf") {
    await sendDocumentPdf(req, res, orderId, id)
    return
  }
  const documents = await findDocuments(req.scope, orderId)
  if (format !== "xml" || !documents.some((each) => each.id === id)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "This order has no such document."
    )
  }
  await sendInvoiceXml(req, res, id)
}

/**
 * Sends on to a fresh link to the invoice that holds for an order.
 *
 * @throws MedusaError NOT_FOUND while the order has no invoice.
 */
export const redirectToInvoice = async (
  req: MedusaRequest,
  res: MedusaResponse,
  orderId: string,
  format: Format
): Promise<void> => {
  const { id } = await requireInvoice(req.scope, orderId)
  const path = await redirectPath(req.scope, { id, format })
  res.redirect(303, `/store${path}`)
}
