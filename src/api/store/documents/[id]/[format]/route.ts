import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { openDocumentLink } from "../../../../../workflows/invoice/access/open-document-link"
import { readDocument } from "../../../../../workflows/invoice/documents/read-document-pdf"
import { sendPdf } from "../../../../invoice-pdf-response"
import { sendInvoiceXml } from "../../../../invoice-xml-response"

/** The document of a signed link: whoever has it needs nothing else, for a while. */
export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const { id, format } = req.params
  const { expires, signature } = req.query
  const document = await openDocumentLink(
    req.scope,
    { id, format },
    { expires, signature }
  )
  if (document.format === "xml") {
    await sendInvoiceXml(req, res, document.id)
    return
  }
  await sendPdf(req, res, await readDocument(req.scope, document.id))
}
