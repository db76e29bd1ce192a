import type { DocumentFilter } from "../domain/document-filter"
import type { DocumentKind, InvoiceTax } from "../domain/snapshot"
import type { SqlRunner } from "../../../shared/sql"

/** A document in a list; amounts in minor units of its currency. */
export type DocumentRow = {
  id: string
  kind: DocumentKind
  number: string
  order_id: string
  display_id: number
  issued_at: string
  /** Calendar date where the seller is. */
  issued_on: string
  currency_code: string
  total_minor: number
  buyer_name: string
  buyer_company: string | null
  buyer_country: string | null
  buyer_vat_id: string | null
  email: string | null
  has_pdf: boolean
  fault: string | null
  taxes: InvoiceTax[]
  file_id: string | null
  pdf_sha256: string | null
}

const DAY = `(i.issued_at at time zone (i.snapshot->'seller'->>'time_zone'))::date`

// A value is given twice: null asks for nothing.
const WHERE = `
  where (?::text is null or i.number ilike ? or i.snapshot->'order'->>'display_id' = ?
      or i.snapshot->'buyer'->>'email' ilike ? or i.snapshot->'buyer'->>'name' ilike ?
      or i.snapshot->'buyer'->>'company' ilike ?)
    and (?::text is null or i.kind = ?)
    and (?::date is null or ${DAY} >= ?::date)
    and (?::date is null or ${DAY} <= ?::date)
    and (?::boolean is null or (i.file_id is not null) = ?::boolean)
    and (?::boolean is null or (f.id is not null) = ?::boolean)`

const FROM = `from invoice i
  left join invoice_fault f on f.order_id = i.order_id and f.deleted_at is null`

const twice = <T>(value: T | undefined): (T | null)[] => [
  value ?? null,
  value ?? null,
]

const valuesOf = (filter: DocumentFilter): unknown[] => {
  const q = filter.q ?? null
  const like = q === null ? null : `%${q.replace(/[\\%_]/g, "\\$&")}%`
  return [
    ...[q, like, q === null ? null : q.replace(/^#/, ""), like, like, like],
    ...twice(filter.kind),
    ...twice(filter.from),
    ...twice(filter.to),
    ...twice(filter.has_pdf),
    ...twice(filter.has_fault),
  ]
}

const SELECT = `select to_char(${DAY}, 'YYYY-MM-DD') as issued_on, i.id, i.kind, i.number, i.order_id, i.issued_at, i.currency_code,
       i.total_minor, i.file_id, i.pdf_sha256, i.file_id is not null as has_pdf,
       (i.snapshot->'order'->>'display_id')::integer as display_id,
       i.snapshot->'buyer'->>'name' as buyer_name,
       i.snapshot->'buyer'->>'company' as buyer_company,
       i.snapshot->'buyer'->>'country_code' as buyer_country,
       i.snapshot->'buyer'->>'vat_id' as buyer_vat_id,
       i.snapshot->'buyer'->>'email' as email,
       i.snapshot->'taxes' as taxes, f.detail as fault
     ${FROM} ${WHERE}`

type Read = Omit<DocumentRow, "issued_at" | "total_minor"> & {
  issued_at: Date | string
  total_minor: number | string
}

const present = ({ issued_at, total_minor, ...row }: Read): DocumentRow => ({
  ...row,
  issued_at: new Date(issued_at).toISOString(),
  total_minor: Number(total_minor),
})

/** A page of documents, the newest first. */
export const findDocuments = async (
  sql: SqlRunner,
  filter: DocumentFilter,
  { limit, offset }: { limit: number; offset: number }
): Promise<DocumentRow[]> => {
  const rows = await sql.execute<Read>(
    `${SELECT} order by i.issued_at desc, i.id desc limit ? offset ?`,
    [...valuesOf(filter), limit, offset]
  )
  return rows.map(present)
}

/**
 * The documents behind one, in the order of their issue: none is left out or
 * told twice, whatever is issued or drawn between two pages.
 *
 * @param page.after the id of the last one of the page before
 */
export const nextDocuments = async (
  sql: SqlRunner,
  filter: DocumentFilter,
  { limit, after }: { limit: number; after: string | null }
): Promise<DocumentRow[]> => {
  const rows = await sql.execute<Read>(
    `${SELECT}
       and (?::text is null or (i.issued_at, i.id) > (
         select l.issued_at, l.id from invoice l where l.id = ?))
     order by i.issued_at, i.id limit ?`,
    [...valuesOf(filter), after, after, limit]
  )
  return rows.map(present)
}

/** How many documents are meant. */
export const countDocuments = async (
  sql: SqlRunner,
  filter: DocumentFilter
): Promise<number> => {
  const [row] = await sql.execute<{ count: number | string }>(
    `select count(*) as count ${FROM} ${WHERE}`,
    valuesOf(filter)
  )
  return Number(row?.count ?? 0)
}
