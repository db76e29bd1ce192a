import type {
  DocumentExport as StoredExport,
  ExportFilter,
  ExportFormat,
  ExportProgress,
} from "../../../modules/invoice/domain/document-export"

export {
  EXPORT_FORMATS,
  type ExportFilter,
  type ExportFormat,
} from "../../../modules/invoice/domain/document-export"

/** An export as the API tells it; times are ISO 8601. */
export type DocumentExport = ExportFilter &
  Omit<StoredExport, "filter" | "file_id" | "created_at" | "expires_at"> & {
    created_at: string
    expires_at: string
  }

/** What is told after each document; it throws when nobody wants it any more. */
export type Tell = (progress: ExportProgress) => Promise<void>

/** What staff ask for. @property by the user */
export type ExportWish = {
  format: ExportFormat
  filter: ExportFilter
  by: string
}
