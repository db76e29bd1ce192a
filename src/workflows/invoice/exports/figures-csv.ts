import type { MedusaContainer } from "@medusajs/framework/types"

import type { InvoiceTax } from "../../../modules/invoice/domain/snapshot"
import type { DocumentFilter } from "../../../modules/invoice/domain/document-filter"
import type { DocumentRow } from "../../../modules/invoice/storage/documents"
import { csvHeader, csvRows, type CsvColumn } from "../../../shared/csv"
import { fromMinorUnits } from "../../../shared/money"
import { eachDocument } from "../documents/list-documents"
import type { Tell } from "./export-types"

// Excel takes a file for another encoding without it.
const BYTE_ORDER_MARK = "\ufeff"

type Figures = { document: DocumentRow; tax: InvoiceTax }

// What a credit note takes back is to lessen a sum over the column.
const money =
  (amount: (figures: Figures) => number) =>
  (figures: Figures): number => {
    const { kind, currency_code, total_minor } = figures.document
    const sign = kind === "credit_note" && total_minor > 0 ? -1 : 1
    return Number(fromMinorUnits(sign * amount(figures), currency_code))
  }

const COLUMNS: CsvColumn<Figures>[] = [
  { heading: "number", cell: ({ document }) => document.number },
  { heading: "kind", cell: ({ document }) => document.kind },
  { heading: "issued_on", cell: ({ document }) => document.issued_on },
  { heading: "order", cell: ({ document }) => document.display_id },
  { heading: "buyer", cell: ({ document }) => document.buyer_name },
  { heading: "company", cell: ({ document }) => document.buyer_company },
  {
    heading: "country",
    cell: ({ document }) => document.buyer_country?.toUpperCase() ?? null,
  },
  { heading: "vat_id", cell: ({ document }) => document.buyer_vat_id },
  {
    heading: "currency",
    cell: ({ document }) => document.currency_code.toUpperCase(),
  },
  { heading: "tax_rate_percent", cell: ({ tax }) => Number(tax.rate_percent) },
  { heading: "net", cell: money(({ tax }) => tax.net_minor) },
  { heading: "tax", cell: money(({ tax }) => tax.tax_minor) },
  { heading: "gross", cell: money(({ tax }) => tax.gross_minor) },
  {
    heading: "document_total",
    cell: money(({ document }) => document.total_minor),
  },
]

/** The lines of one document: one for each tax rate. */
const figuresOf = (document: DocumentRow): string =>
  csvRows(
    COLUMNS,
    document.taxes.map((tax) => ({ document, tax }))
  )

/**
 * The figures of documents as CSV (RFC 4180, UTF-8 for Excel), in the order of
 * their issue: a line per document and tax rate, credit notes with a minus.
 */
export async function* figuresCsv(
  container: MedusaContainer,
  filter: DocumentFilter,
  tell: Tell
): AsyncGenerator<string, void, undefined> {
  let done = 0
  let missing = 0
  yield BYTE_ORDER_MARK + csvHeader(COLUMNS)
  for await (const document of eachDocument(container, filter)) {
    yield figuresOf(document)
    done += 1
    missing += document.has_pdf ? 0 : 1
    await tell({ done, missing })
  }
}
