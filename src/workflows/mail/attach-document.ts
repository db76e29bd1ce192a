import type { Attachment, MedusaContainer } from "@medusajs/framework/types"

import type { RenderedMail } from "../../modules/mail/contract"
import {
  readInvoicePdf,
  type InvoiceFileRef,
} from "../invoice/read-invoice-pdf"

/** A mail with all that goes along. */
export type ComposedMail = {
  content: RenderedMail
  attachments: Attachment[]
}

/**
 * An issued document's PDF, as mails carry it.
 *
 * @throws MedusaError NOT_FOUND while it is not made.
 */
export const attachDocument = async (
  container: MedusaContainer,
  document: InvoiceFileRef
): Promise<Attachment> => {
  const pdf = await readInvoicePdf(container, document)
  return {
    filename: pdf.filename,
    content_type: pdf.mimeType,
    content: pdf.content.toString("base64"),
  }
}
