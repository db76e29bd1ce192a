import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import {
  readSnapshot,
  type StoredSnapshot,
} from "../../../modules/invoice/domain/read-snapshot"
import type { InvoiceSnapshot } from "../../../modules/invoice/domain/snapshot"
import type { InvoiceFileRef } from "../read-invoice-pdf"

/** An issued document: its file, and all that it says. */
export type IssuedDocument = InvoiceFileRef & {
  id: string
  order_id: string
  snapshot: InvoiceSnapshot
}

/**
 * The invoice or credit note of an id.
 *
 * @throws MedusaError NOT_FOUND where there is none.
 */
export const findDocument = async (
  container: MedusaContainer,
  id: string
): Promise<IssuedDocument> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "invoice",
    fields: ["id", "order_id", "number", "file_id", "pdf_sha256", "snapshot"],
    filters: { id },
  })
  const [invoice] = data
  if (!invoice) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no invoice or credit note "${id}".`
    )
  }
  // Written by us as a snapshot, and never changed since.
  const stored = invoice.snapshot as unknown as StoredSnapshot
  return { ...invoice, snapshot: readSnapshot(stored) }
}
