/** The shop's own data on every invoice, copied in at the moment of issue. */
export type Seller = {
  name: string
  address_lines: string[]
  postal_code: string
  city: string
  country_code: string
  vat_id: string | null
  /** Register and number, e.g. "Amtsgericht Charlottenburg, HRB 1". */
  register: string | null
  bank_name: string | null
  iban: string | null
  bic: string | null
  email: string | null
  footer: string | null
  /** Tax number of sellers without a VAT id, or beside it. */
  tax_number?: string | null
  phone?: string | null
  website?: string | null
  /** PNG or JPEG as a data URI. */
  logo?: string | null
  /** IANA zone that dates and the numbering year are reckoned in. */
  time_zone: string
}
