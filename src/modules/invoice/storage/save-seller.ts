import { generateEntityId } from "@medusajs/framework/utils"

import type { Seller } from "../domain/seller"
import type { SqlRunner } from "../../../shared/sql"

/** Code of the one seller row. */
export const DEFAULT_SELLER = "default"

/** The seller's data of a row, without the row's own columns. */
export const toSeller = ({
  name,
  address_lines,
  postal_code,
  city,
  country_code,
  vat_id,
  register,
  bank_name,
  iban,
  bic,
  email,
  footer,
  time_zone,
}: Seller): Seller => ({
  name,
  address_lines,
  postal_code,
  city,
  country_code,
  vat_id,
  register,
  bank_name,
  iban,
  bic,
  email,
  footer,
  time_zone,
})

// Spelled out as PostgreSQL's array literal: the SQL builder would otherwise
// spread a JavaScript array over several parameters.
const toArrayLiteral = (values: readonly string[]): string =>
  `{${values.map((value) => JSON.stringify(value)).join(",")}}`

/** Writes the seller's data; issued invoices keep the data that they bear. */
export const saveSeller = async (
  sql: SqlRunner,
  seller: Seller
): Promise<void> => {
  const row = toSeller(seller)
  const columns = Object.keys(row)
  const values = Object.values(row).map((value) =>
    Array.isArray(value) ? toArrayLiteral(value) : value
  )
  await sql.execute(
    `insert into invoice_seller (id, code, ${columns.join(", ")})
     values (?, ?, ${columns.map(() => "?").join(", ")})
     on conflict (code) where deleted_at is null do update
     set ${columns.map((column) => `${column} = excluded.${column}`).join(", ")},
         updated_at = now()`,
    [generateEntityId(undefined, "invsel"), DEFAULT_SELLER, ...values]
  )
}
