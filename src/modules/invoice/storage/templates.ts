import { generateEntityId } from "@medusajs/framework/utils"

import type { SqlRunner } from "../../../shared/sql"
import type { InvoiceTemplate } from "../templates/contract"

type Row = Omit<InvoiceTemplate, "id"> & {
  slug: string
  created_by: string | null
  created_at: Date | string
}

/** A merchant's template as it was saved; `created_by` null: the shop itself. */
export type SavedTemplate = InvoiceTemplate & {
  created_by: string | null
  created_at: string
}

/** What a list shows of a version. */
export type TemplateEntry = Omit<SavedTemplate, "markup" | "styles">

const toSaved = ({ slug, created_at, ...row }: Row): SavedTemplate => ({
  ...row,
  id: slug,
  created_at: new Date(created_at).toISOString(),
})

/** A merchant's template: one of its versions, or the newest; null if none. */
export const readTemplate = async (
  sql: SqlRunner,
  id: string,
  version: number | null = null
): Promise<SavedTemplate | null> => {
  const [row] = await sql.execute<Row>(
    `select slug, version, title, markup, styles, created_by, created_at
     from invoice_template
     where slug = ? and version = coalesce(?::integer, version)
     order by version desc limit 1`,
    [id, version]
  )
  return row ? toSaved(row) : null
}

/** All versions of merchants' templates, or of one of them, the newest first. */
export const listTemplates = async (
  sql: SqlRunner,
  id: string | null = null
): Promise<TemplateEntry[]> => {
  const rows = await sql.execute<Omit<Row, "markup" | "styles">>(
    `select slug, version, title, created_by, created_at
     from invoice_template where slug = coalesce(?::text, slug)
     order by slug, version desc`,
    [id]
  )
  return rows.map(({ slug, created_at, ...row }) => ({
    ...row,
    id: slug,
    created_at: new Date(created_at).toISOString(),
  }))
}

/** @property based_on the version that was edited; 0 where there is none yet */
export type NewTemplate = Pick<
  InvoiceTemplate,
  "id" | "title" | "markup" | "styles"
> & { based_on: number; created_by: string | null }

/**
 * Adds a version of a merchant's template.
 *
 * @returns its number, or null where another was saved since `based_on`.
 */
export const addTemplate = async (
  sql: SqlRunner,
  { id, based_on, title, markup, styles, created_by }: NewTemplate
): Promise<number | null> => {
  const [row] = await sql.execute<{ version: number }>(
    `insert into invoice_template
       (id, slug, version, title, markup, styles, created_by)
     select ?, ?, ?::integer + 1, ?, ?, ?, ?
     where ?::integer = (select coalesce(max(version), 0)
       from invoice_template where slug = ?)
     on conflict (slug, version) do nothing
     returning version`,
    [
      ...[generateEntityId(undefined, "invtpl"), id, based_on],
      ...[title, markup, styles, created_by],
      ...[based_on, id],
    ]
  )
  return row?.version ?? null
}
