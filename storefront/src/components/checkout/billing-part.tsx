import type { Cart } from "@/lib/dto/cart"
import type { Region } from "@/lib/dto/region"
import { BILLING_PREFIX } from "@/lib/validation/checkout"
import { AddressFields } from "./address-fields"
import { BillingTick } from "./billing-tick"

type Props = { cart: Cart; countries: Region["countries"] }

/** The second address, for an invoice that goes elsewhere. */
export function BillingPart({ cart, countries }: Props) {
  const { billingAddress, shippingAddress } = cart
  const differs =
    Boolean(billingAddress?.address_1) &&
    JSON.stringify(billingAddress) !== JSON.stringify(shippingAddress)
  return (
    <div className="billing-part mt-5">
      <BillingTick isTicked={differs} />
      <div
        role="group"
        aria-labelledby="billing-heading"
        className="billing-fields mt-6"
      >
        <h2 id="billing-heading" className="mb-4 text-heading">
          Invoice address
        </h2>
        <AddressFields
          prefix={BILLING_PREFIX}
          section="billing"
          countries={countries}
          address={billingAddress ?? null}
        />
      </div>
    </div>
  )
}
