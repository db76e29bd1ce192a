import { generateEntityId } from "@medusajs/framework/utils"

import {
  DEFAULT_SELLER,
  DEFAULT_SETTINGS,
  type InvoiceSettings,
  type SavedSettings,
} from "../domain/settings"
import type { SqlRunner } from "../../../shared/sql"

type Row = {
  seller_code: string
  version: number
  /** Without what settings had not yet when it was saved. */
  document: Omit<InvoiceSettings, "template"> & { template?: string }
  created_by: string | null
  created_at: Date | string
}

const toSaved = ({ document, created_at, ...row }: Row): SavedSettings => ({
  template: DEFAULT_SETTINGS.template,
  ...document,
  ...row,
  created_at: new Date(created_at).toISOString(),
})

/**
 * The settings that hold for the orders of a sales channel: its own seller's,
 * where it has one, and the default seller's otherwise.
 *
 * @returns null until any are saved.
 */
export const readSettings = async (
  sql: SqlRunner,
  salesChannelId: string | null
): Promise<SavedSettings | null> => {
  const [row] = await sql.execute<Row>(
    `select seller_code, version, document, created_by, created_at
     from invoice_settings where seller_code in (?, ?)
     order by seller_code = ?, version desc limit 1`,
    [salesChannelId ?? DEFAULT_SELLER, DEFAULT_SELLER, DEFAULT_SELLER]
  )
  return row ? toSaved(row) : null
}

/** A seller's settings of one version, or the newest; null if there are none. */
export const readVersion = async (
  sql: SqlRunner,
  sellerCode: string,
  version: number | null = null
): Promise<SavedSettings | null> => {
  const [row] = await sql.execute<Row>(
    `select seller_code, version, document, created_by, created_at
     from invoice_settings
     where seller_code = ? and version = coalesce(?::integer, version)
     order by version desc limit 1`,
    [sellerCode, version]
  )
  return row ? toSaved(row) : null
}

/** @property based_on the version that was looked at; 0 where there is none */
export type NewSettings = {
  seller_code: string
  based_on: number
  settings: InvoiceSettings
  created_by: string | null
}

/**
 * Adds a version of a seller's settings.
 *
 * @returns its number, or null where another was saved since `based_on`.
 */
export const addVersion = async (
  sql: SqlRunner,
  { seller_code, based_on, settings, created_by }: NewSettings
): Promise<number | null> => {
  const [row] = await sql.execute<{ version: number }>(
    `insert into invoice_settings (id, seller_code, version, document, created_by)
     select ?, ?, ?::integer + 1, ?::jsonb, ?
     where ?::integer = (select coalesce(max(version), 0)
       from invoice_settings where seller_code = ?)
     on conflict (seller_code, version) do nothing
     returning version`,
    [
      generateEntityId(undefined, "invset"),
      seller_code,
      based_on,
      JSON.stringify(settings),
      created_by,
      based_on,
      seller_code,
    ]
  )
  return row?.version ?? null
}

/** Makes the orders that waited for the seller's data due at once. */
export const wakeWaitingForSeller = async (sql: SqlRunner): Promise<void> => {
  await sql.execute(
    `update invoice_fault set next_attempt_at = now(), updated_at = now()
     where code = 'seller_missing' and deleted_at is null`,
    []
  )
}
