import type { DocumentKind } from "./snapshot"

/**
 * Which documents are meant.
 *
 * @property q part of a number, of the buyer's name or e-mail, or the order's
 * number
 * @property from first day, as YYYY-MM-DD in the seller's time zone
 * @property to last day, which counts
 */
export type DocumentFilter = {
  q?: string | undefined
  kind?: DocumentKind | undefined
  from?: string | undefined
  to?: string | undefined
  has_pdf?: boolean | undefined
  has_fault?: boolean | undefined
}
