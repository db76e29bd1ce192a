import { submitCheckout } from "@/actions/submit-checkout"
import { ActionForm } from "@/components/forms/action-form"
import { ErrorSummary } from "@/components/forms/error-summary"
import { FormMessage } from "@/components/forms/form-message"
import { TextField } from "@/components/forms/text-field"
import { shownCodes, shownTotal } from "@/lib/checkout/shown-bill"
import type { OpenCart } from "@/lib/dto/cart"
import type { Region } from "@/lib/dto/region"
import type { ShippingOption } from "@/lib/dto/shipping-option"
import { AddressFields } from "./address-fields"
import { BillingPart } from "./billing-part"
import { CheckoutSummary } from "./checkout-summary"
import { ShippingChoice } from "./shipping-choice"

type Props = {
  cart: OpenCart
  countries: Region["countries"]
  options: ShippingOption[]
}

/** Everything that an order needs, on one page and in one form. */
export function CheckoutForm({ cart, countries, options }: Props) {
  return (
    <ActionForm
      action={submitCheckout}
      label="Checkout"
      className="mt-6 grid gap-10 lg:grid-cols-[1fr_26rem] lg:gap-16"
    >
      <input type="hidden" name="shown_total" value={shownTotal(cart)} />
      <input type="hidden" name="shown_codes" value={shownCodes(cart)} />
      <div className="space-y-10">
        <ErrorSummary />
        <FormMessage tones={["bad", "plain"]} />
        <fieldset>
          <legend className="mb-4 font-display text-heading font-semibold">
            Contact
          </legend>
          <TextField
            name="email"
            label="E-mail"
            type="email"
            autoComplete="email"
            defaultValue={cart.email}
          />
        </fieldset>
        <fieldset>
          <legend className="mb-4 font-display text-heading font-semibold">
            Delivery address
          </legend>
          <AddressFields
            prefix=""
            section="shipping"
            countries={countries}
            address={cart.shippingAddress}
          />
          <BillingPart cart={cart} countries={countries} />
        </fieldset>
        <ShippingChoice
          options={options}
          // The one that the server takes where none is chosen: the cheapest.
          chosenId={cart.shippingOptionId ?? options.at(0)?.id ?? null}
          currencyCode={cart.currencyCode}
        />
      </div>
      <CheckoutSummary cart={cart} options={options} />
    </ActionForm>
  )
}
