/** Rows on one page of the list. */
export const PAGE_SIZE = 20

/** What the list's address asks for; `page` counts from 0. */
export type DocumentsSearch = {
  q: string
  kind: string
  pdf: string
  from: string
  to: string
  page: number
}

const DATE = /^\d{4}-\d{2}-\d{2}$/

const oneOf = (text: string | null, choices: readonly string[]): string =>
  text !== null && choices.includes(text) ? text : ""

const dateIn = (text: string | null): string =>
  text !== null && DATE.test(text) ? text : ""

/** Reads the list's address; what is not understood is left out. */
export const readSearch = (search: URLSearchParams): DocumentsSearch => {
  const page = Number(search.get("page") ?? "1")
  return {
    q: search.get("q") ?? "",
    kind: oneOf(search.get("kind"), ["invoice", "credit_note"]),
    pdf: oneOf(search.get("pdf"), ["with", "without", "fault"]),
    from: dateIn(search.get("from")),
    to: dateIn(search.get("to")),
    page: Number.isSafeInteger(page) && page > 0 ? page - 1 : 0,
  }
}

const written = (values: Record<string, string>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(values).filter(([, value]) => value !== "")
  )

/** Writes the list's address, so that it can be shared and come back to. */
export const writeSearch = ({
  page,
  ...wanted
}: DocumentsSearch): URLSearchParams =>
  written({ ...wanted, page: page > 0 ? String(page + 1) : "" })

const HAVING = new Map<string, Record<string, boolean>>([
  ["with", { has_pdf: true }],
  ["without", { has_pdf: false }],
  ["fault", { has_fault: true }],
])

/** What is sought, as the Admin API names it; without what is not. */
export const soughtOf = (
  search: DocumentsSearch
): Record<string, string | boolean> => {
  const { q, kind, from, to, pdf } = search
  return {
    ...Object.fromEntries(written({ q: q.trim(), kind, from, to })),
    ...HAVING.get(pdf),
  }
}

/** The query of the Admin API for what is sought. */
export const apiQuery = (search: DocumentsSearch): string => {
  const sought = Object.entries(soughtOf(search))
  return new URLSearchParams([
    ...sought.map(([name, value]) => [name, String(value)]),
    ["limit", String(PAGE_SIZE)],
    ["offset", String(search.page * PAGE_SIZE)],
  ]).toString()
}
