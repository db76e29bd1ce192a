import type { Address } from "@/lib/dto/address"
import type { PlacedOrder } from "@/lib/dto/placed-order"

/** Where the parcel, the invoice and our mail go. */
export function OrderAddresses({ order }: { order: PlacedOrder }) {
  const { shippingAddress, billingAddress } = order
  return (
    <div className="grid gap-8 sm:grid-cols-3">
      {shippingAddress && (
        <AddressBlock title="Delivery" address={shippingAddress} />
      )}
      {billingAddress && (
        <AddressBlock title="Invoice" address={billingAddress} />
      )}
      <section aria-labelledby="contact">
        <h2 id="contact" className="font-sans text-sm text-ink-soft">
          E-mail
        </h2>
        <p className="mt-1 break-words">{order.email}</p>
      </section>
    </div>
  )
}

const COUNTRY_NAMES = new Intl.DisplayNames("en", { type: "region" })

const countryName = (code: string): string =>
  code ? (COUNTRY_NAMES.of(code.toUpperCase()) ?? code.toUpperCase()) : ""

function AddressBlock(props: { title: string; address: Address }) {
  const { title, address } = props
  const lines = [
    `${address.first_name} ${address.last_name}`.trim(),
    address.company,
    address.address_1,
    address.address_2,
    [address.postal_code, address.city, address.province.toUpperCase()]
      .filter(Boolean)
      .join(" "),
    countryName(address.country_code),
  ].filter(Boolean)
  return (
    <section>
      <h2 className="font-sans text-sm text-ink-soft">{title}</h2>
      <address className="mt-1 not-italic">
        {lines.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </address>
    </section>
  )
}
