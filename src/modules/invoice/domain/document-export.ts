import type { DocumentFilter } from "./document-filter"

/** What documents are exported as: their figures, or their PDFs. */
export const EXPORT_FORMATS = ["csv", "zip"] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** The documents of a period, and which of them. */
export type ExportFilter = DocumentFilter & { from: string; to: string }

/**
 * How far an export is.
 *
 * @property done so many documents were gone through
 * @property missing so many of them have no PDF, or not the one issued
 */
export type ExportProgress = { done: number; missing: number }

/** An export of documents; `total` is how many there were when it was asked for. */
export type DocumentExport = ExportProgress & {
  id: string
  format: ExportFormat
  filter: ExportFilter
  state: "queued" | "running" | "done" | "failed"
  total: number
  error: string | null
  file_id: string | null
  requested_by: string
  created_at: Date
  expires_at: Date
}

/**
 * An export in the hands of one worker, for a lease.
 *
 * @property attempts this attempt's number; it fences off stale workers
 * @property file_id what an earlier attempt began to write
 */
export type ClaimedExport = Pick<
  DocumentExport,
  "id" | "format" | "filter" | "state" | "file_id"
> & { attempts: number }

/** Who may write: the worker of the newest attempt. */
export type ExportHolder = Pick<ClaimedExport, "id" | "attempts">

/** How long a worker may go without telling how far it is, milliseconds. */
export const EXPORT_LEASE_MS = 60_000

/** A process that dies over an export so often dies of it. */
export const MOST_EXPORT_ATTEMPTS = 3
