// What the admin API answers, for its clients: types only.
import type { DocumentExport } from "../../../workflows/invoice/exports/export-types"
import type { DocumentMail } from "../../../workflows/mail/document-mails"

export type * from "../../../workflows/invoice/documents/document-types"
export type {
  DocumentExport,
  ExportFormat,
} from "../../../workflows/invoice/exports/export-types"
export type {
  DocumentMail,
  DocumentMails,
} from "../../../workflows/mail/document-mails"

/** What `GET /admin/invoices/exports` answers, the newest first. */
export type ExportList = { exports: DocumentExport[] }

/** What `POST /admin/invoices/exports` and `GET …/exports/:id` answer. */
export type ExportOpened = { export: DocumentExport }

/** What `POST /admin/invoices/:id/mail` answers. */
export type DocumentSent = { mail: DocumentMail }
