import type {
  AddressInput,
  TaxRegistrationInput,
  TradePartyInput,
} from "@stackforge-eu/factur-x"

import type { Seller } from "../domain/seller"
import type { Buyer } from "../domain/snapshot"
import { compact, plain } from "../domain/e-invoice/text"

type AddressSource = Pick<
  Buyer,
  "address_lines" | "postal_code" | "city" | "country_code"
> & { province?: string | null }

/** A postal address; the country is what EN 16931 cannot do without. */
export const addressInput = (source: AddressSource): AddressInput => {
  const [line1, line2, ...more] = source.address_lines.flatMap(
    (line) => plain(line) ?? []
  )
  const line3 = more.join(", ")
  const subdivision = plain(source.province)
  return {
    line1: line1 ?? "",
    ...(line2 ? { line2 } : {}),
    ...(line3 ? { line3 } : {}),
    postalCode: plain(source.postal_code) ?? "",
    city: plain(source.city) ?? "",
    country: compact(source.country_code) ?? "",
    ...(subdivision ? { subdivision } : {}),
  }
}

const electronicAddress = (email: string | null) => {
  const value = plain(email)
  return value ? { electronicAddress: { value, schemeID: "EM" } } : {}
}

const registrations = (
  vatId: string | null | undefined,
  taxNumber: string | null | undefined
): { taxRegistrations?: TaxRegistrationInput[] } => {
  const vat = compact(vatId)
  const number = plain(taxNumber)
  const all: TaxRegistrationInput[] = [
    ...(vat ? [{ id: vat, schemeId: "VA" as const }] : []),
    ...(number ? [{ id: number, schemeId: "FC" as const }] : []),
  ]
  return all.length > 0 ? { taxRegistrations: all } : {}
}

/**
 * The seller (BG-4).
 *
 * @param isOutside of the scope of VAT: then no VAT id may be told (BR-O-02)
 */
export const sellerInput = (
  seller: Seller,
  isOutside: boolean
): TradePartyInput => {
  const register = plain(seller.register)
  const phone = plain(seller.phone)
  const email = plain(seller.email)
  const number = plain(seller.tax_number)
  const isOtherwiseUnknown = !seller.vat_id && !register
  return {
    name: plain(seller.name) ?? "",
    // One of three identifiers has to be there (BR-CO-26).
    ...(isOtherwiseUnknown && number ? { id: number } : {}),
    address: addressInput(seller),
    ...(register ? { legalOrganization: { id: register } } : {}),
    ...(phone || email
      ? {
          contact: { ...(phone ? { phone } : {}), ...(email ? { email } : {}) },
        }
      : {}),
    ...electronicAddress(seller.email),
    ...registrations(isOutside ? null : seller.vat_id, seller.tax_number),
  }
}

/** The buyer (BG-7): the company where there is one, else the person. */
export const buyerInput = (
  buyer: Buyer,
  isOutside: boolean
): TradePartyInput => {
  const company = plain(buyer.company)
  const person = plain(buyer.name)
  return {
    name: company ?? person ?? "",
    address: addressInput(buyer),
    ...(company && person && company !== person
      ? { contact: { name: person } }
      : {}),
    ...electronicAddress(buyer.email),
    ...registrations(isOutside ? null : buyer.vat_id, null),
  }
}
