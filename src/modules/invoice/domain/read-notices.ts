import { present } from "../../../shared/present"
import type { OrderSource } from "./order-source"
import type { InvoiceSettings } from "./settings"
import type { Buyer, InvoiceLine, TaxNotice } from "./snapshot"
import { taxNotices } from "./tax-notices"

/**
 * The tax notices of an order's document. The goods go to the delivery address,
 * or to the buyer's where there is none.
 */
export const readNotices = (
  order: OrderSource,
  buyer: Buyer,
  { seller, tax_scheme }: InvoiceSettings,
  lines: readonly InvoiceLine[]
): TaxNotice[] => {
  const items = present(order.items)
  const services = items.filter((item) => item.requires_shipping === false)
  const { country_code } = order.shipping_address ?? buyer
  return taxNotices({
    scheme: tax_scheme,
    seller_country: seller.country_code,
    buyer_vat_id: buyer.vat_id,
    destination: country_code?.toLowerCase() ?? null,
    taxed: lines
      .filter(({ amount_minor }) => amount_minor !== 0)
      .map(({ tax }) => Number(tax.rate_percent) > 0),
    has_goods: services.length < items.length,
    has_services: services.length > 0,
  })
}
