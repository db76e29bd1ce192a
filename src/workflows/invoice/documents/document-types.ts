import type { DocumentRow } from "../../../modules/invoice/storage/documents"

export type { DocumentFilter } from "../../../modules/invoice/domain/document-filter"

/** A document in the merchant's list; amounts in minor units. */
export type ListedDocument = Omit<
  DocumentRow,
  "file_id" | "pdf_sha256" | "taxes"
>

/** What `GET /admin/invoices` answers. */
export type DocumentList = {
  invoices: ListedDocument[]
  count: number
  limit: number
  offset: number
}
