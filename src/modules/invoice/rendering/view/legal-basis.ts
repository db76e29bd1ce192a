import { isInEu } from "../../domain/eu-countries"
import type { TaxNotice } from "../../domain/snapshot"

/** Articles of the VAT Directive 2006/112/EC, as an invoice may cite them. */
const DIRECTIVE: Partial<Record<TaxNotice, string>> = {
  reverse_charge: "Art. 196",
  intra_community: "Art. 138",
  export: "Art. 146",
  small_business: "Art. 284",
}

/** The seller's own law, which its authorities and buyers look for. */
const NATIONAL: Record<string, Partial<Record<TaxNotice, string>>> = {
  at: { small_business: "§ 6 Abs. 1 Z 27 UStG 1994" },
  de: {
    reverse_charge: "§ 13b UStG",
    intra_community: "§ 4 Nr. 1 Buchst. b UStG",
    export: "§ 4 Nr. 1 Buchst. a UStG",
    small_business: "§ 19 UStG",
  },
  fr: {
    reverse_charge: "art. 283-2 du CGI",
    intra_community: "art. 262 ter, I du CGI",
    export: "art. 262, I du CGI",
    small_business: "art. 293 B du CGI",
  },
  it: {
    reverse_charge: "art. 7-ter D.P.R. 633/1972",
    intra_community: "art. 41 D.L. 331/1993",
    export: "art. 8 D.P.R. 633/1972",
    small_business: "art. 1, commi 54-89, L. 190/2014",
  },
  nl: { small_business: "art. 25 Wet OB 1968" },
  pl: { small_business: "art. 113 ust. 1 ustawy o VAT" },
}

/**
 * Where the law says why no tax is charged: the seller's own, else the
 * Directive's; null for sellers outside the Union.
 *
 * @param directive how the document's language cites the Directive
 */
export const legalBasis = (
  notice: TaxNotice,
  sellerCountry: string,
  directive: string
): string | null => {
  const country = sellerCountry.toLowerCase()
  const national = NATIONAL[country]?.[notice]
  const article = DIRECTIVE[notice]
  if (national) {
    return national
  }
  return article && isInEu(country) ? `${article} ${directive}` : null
}
