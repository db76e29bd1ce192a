import { createHash } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"

import { pdfFileName } from "./pdf-file-name"

/** What {@link readInvoicePdf} needs of an invoice, as Query hands it out. */
export type InvoiceFileRef = {
  number: string
  file_id: string | null
  pdf_sha256: string | null
}

/** An invoice's PDF, ready to be sent or attached. */
export type InvoicePdf = {
  filename: string
  mimeType: "application/pdf"
  content: Buffer
}

/**
 * Reads an invoice's PDF, and that it is the one which was stored.
 *
 * @throws MedusaError NOT_FOUND while the PDF is not made yet.
 * @throws MedusaError UNEXPECTED_STATE when the stored bytes have changed.
 */
export const readInvoicePdf = async (
  container: MedusaContainer,
  invoice: InvoiceFileRef
): Promise<InvoicePdf> => {
  if (!invoice.file_id) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `The PDF of invoice ${invoice.number} is not made yet; try again in a minute.`
    )
  }
  const content = await container
    .resolve(Modules.FILE)
    .getAsBuffer(invoice.file_id)
  const hash = createHash("sha256").update(content).digest("hex")
  if (hash !== invoice.pdf_sha256) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `The stored PDF of invoice ${invoice.number} is not the one that was issued.`
    )
  }
  return {
    filename: pdfFileName(invoice.number),
    mimeType: "application/pdf",
    content,
  }
}
