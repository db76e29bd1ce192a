import type { DocumentExport } from "../../../api/admin/invoices/types"

const KINDS = { invoice: "invoices", credit_note: "credit notes" } as const

const counted = (count: number): string =>
  `${count.toLocaleString()} ${count === 1 ? "document" : "documents"}`

const filtersOf = (made: DocumentExport): string[] => [
  ...(made.kind ? [`${KINDS[made.kind]} only`] : []),
  ...(made.q === undefined ? [] : [`“${made.q}”`]),
  ...(made.has_pdf === undefined
    ? []
    : [made.has_pdf ? "with PDF" : "without PDF"]),
  ...(made.has_fault ? ["needing attention"] : []),
]

const lacking = ({ format, missing }: DocumentExport): string[] =>
  missing === 0
    ? []
    : [
        format === "zip"
          ? `${missing.toLocaleString()} without PDF, named in MISSING.txt`
          : `${missing.toLocaleString()} without PDF yet`,
      ]

/** What an export is of, for its line in the list. */
export const exportWords = (
  made: DocumentExport
): { title: string; detail: string } => ({
  title: [
    `${made.format === "zip" ? "PDFs" : "Figures"}, ${made.from} to ${made.to}`,
    ...filtersOf(made),
  ].join(", "),
  detail: [counted(made.total), ...lacking(made)].join(", "),
})
