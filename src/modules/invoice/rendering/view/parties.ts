import type { Seller } from "../../domain/seller"
import type { Buyer } from "../../domain/snapshot"
import { fill, type Labels } from "../labels"
import type { Formatters } from "./formatters"
import { readLogo } from "./logo"
import { addressLines } from "./place-lines"
import { LONGEST, shorten, shortenOptional } from "./shorten"

const isText = (value: string | null | undefined): value is string =>
  value !== null && value !== undefined && value !== ""

// More of them would leave the first page no room for articles.
const MOST_LINES = 8

const shortLines = (lines: (string | null)[]): string[] =>
  lines
    .filter(isText)
    .slice(0, MOST_LINES)
    .map((line) => shorten(line, LONGEST.line))

/** What the page says of the seller; null where there is nothing to say. */
export const sellerView = (seller: Seller, format: Formatters) => ({
  name: shorten(seller.name, LONGEST.name),
  logo: readLogo(seller.logo),
  address: shortLines(
    addressLines(seller, format.country(seller.country_code))
  ),
  vat_id: shortenOptional(seller.vat_id, LONGEST.short),
  tax_number: shortenOptional(seller.tax_number, LONGEST.short),
  register: shortenOptional(seller.register, LONGEST.line),
  bank_name: shortenOptional(seller.bank_name, LONGEST.line),
  iban: shortenOptional(seller.iban, LONGEST.short),
  bic: shortenOptional(seller.bic, LONGEST.short),
  email: shortenOptional(seller.email, LONGEST.line),
  phone: shortenOptional(seller.phone, LONGEST.short),
  website: shortenOptional(seller.website, LONGEST.line),
  footer: shortenOptional(seller.footer, LONGEST.paragraph),
})

/** What the page says of the buyer, to whom some languages are polite. */
export const buyerView = (
  buyer: Buyer,
  labels: Labels,
  format: Formatters
) => ({
  name: fill(
    buyer.name === buyer.company ? labels.toCompany : labels.toPerson,
    { name: shorten(buyer.name, LONGEST.name) }
  ),
  address: [
    ...(isText(buyer.company) && buyer.company !== buyer.name
      ? [shorten(buyer.company, LONGEST.name)]
      : []),
    ...shortLines(
      addressLines(
        buyer,
        buyer.country_code ? format.country(buyer.country_code) : null
      )
    ),
  ],
  vat_id: shortenOptional(buyer.vat_id, LONGEST.short),
})
