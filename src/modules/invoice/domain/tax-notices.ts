import { isInEu } from "./eu-countries"
import type { TaxNotice } from "./snapshot"
import type { InvoiceSettings } from "./settings"
import { countryOfVatId } from "./vat-id"

/** What decides which notices a document bears. Countries in lower case. */
export type NoticeFacts = {
  scheme: InvoiceSettings["tax_scheme"]
  seller_country: string
  buyer_vat_id: string | null
  /** Where the goods go. */
  destination: string | null
  /** Whether each line that costs something is taxed. */
  taxed: readonly boolean[]
  has_goods: boolean
  has_services: boolean
}

// A business in another EU country takes goods that come from one (Art. 138)
// or a service (Art. 196). Goods have to leave the seller's country as well.
const betweenMembers = (facts: NoticeFacts): TaxNotice[] => {
  const { seller_country: seller, buyer_vat_id, destination } = facts
  const buyer = buyer_vat_id === null ? null : countryOfVatId(buyer_vat_id)
  if (!isInEu(seller) || !isInEu(buyer) || buyer === seller) {
    return []
  }
  const goods_to = buyer === "xi" && destination === "gb" ? "xi" : destination
  const goods_cross = facts.has_goods && isInEu(goods_to) && goods_to !== seller
  return [
    ...(goods_cross ? (["intra_community"] as const) : []),
    ...(facts.has_services && buyer !== "xi"
      ? (["reverse_charge"] as const)
      : []),
  ]
}

const isExport = (facts: NoticeFacts): boolean =>
  facts.has_goods &&
  isInEu(facts.seller_country) &&
  facts.destination !== null &&
  !isInEu(facts.destination)

/**
 * Why a document bears no tax, to be told in words (VAT Directive, Art. 226
 * (11) and (11a)). It tells what the lines say and changes no tax: where all
 * that costs something is taxed, there is nothing to tell.
 */
export const taxNotices = (facts: NoticeFacts): TaxNotice[] => {
  if (facts.taxed.every(Boolean)) {
    return []
  }
  if (facts.scheme === "small_business") {
    return ["small_business"]
  }
  if (facts.taxed.some(Boolean)) {
    return ["exempt"]
  }
  const crossing = betweenMembers(facts)
  if (crossing.length > 0) {
    return crossing
  }
  return [isExport(facts) ? "export" : "exempt"]
}
