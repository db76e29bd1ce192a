import type { AddressSource, OrderSource } from "./order-source"
import { fullName } from "./personal-name"
import type { Buyer } from "./snapshot"
import { checkVatId } from "./vat-id"

const text = (value: string | null | undefined): string | null => {
  const trimmed = value?.trim() ?? ""
  return trimmed === "" ? null : trimmed
}

const isText = (value: string | null): value is string => value !== null

// An id that could never be one says nothing on an invoice, however it came in.
const vatId = ({ metadata, country_code }: AddressSource): string | null => {
  const typed = metadata?.vat_id
  const checked =
    typeof typed === "string" ? checkVatId(typed, country_code ?? null) : null
  return checked?.ok ? checked.vat_id : null
}

/**
 * The person or company that the invoice is made out to: the billing address,
 * else the shipping address, else the e-mail alone (a digital order).
 */
export const readBuyer = (order: OrderSource): Buyer => {
  const address = order.billing_address ?? order.shipping_address ?? {}
  const email = text(order.email)
  return {
    name:
      fullName(
        text(address.first_name),
        text(address.last_name),
        address.country_code?.toLowerCase() ?? null
      ) ??
      text(address.company) ??
      email ??
      "",
    company: text(address.company),
    address_lines: [address.address_1, address.address_2]
      .map(text)
      .filter(isText),
    postal_code: text(address.postal_code),
    city: text(address.city),
    province: text(address.province),
    country_code: text(address.country_code)?.toLowerCase() ?? null,
    email,
    vat_id: vatId(address),
  }
}
