import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { readInvoiceXml } from "../workflows/invoice/read-invoice-xml"
import { sendFile } from "./send-file"

/**
 * Answers with the XML of an e-invoice, for saving. The caller has made sure
 * that the asker may see the document.
 *
 * @throws MedusaError NOT_FOUND where the document has none.
 */
export const sendInvoiceXml = async (
  req: MedusaRequest,
  res: MedusaResponse,
  invoiceId: string
): Promise<void> => {
  const { filename, xml } = await readInvoiceXml(req.scope, invoiceId)
  sendFile(
    res,
    { filename, type: "application/xml; charset=utf-8" },
    Buffer.from(xml, "utf8")
  )
}
