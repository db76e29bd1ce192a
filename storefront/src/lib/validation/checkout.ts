import { z } from "zod"
import { addressFormSchema, type AddressForm } from "./address"

const contactSchema = z.object({
  email: z
    .string()
    .trim()
    .min(1, "Enter your e-mail address.")
    .pipe(z.email("Write the e-mail address like name@example.com.")),
  shipping_option_id: z.string("Choose a delivery method.").min(1),
})

export type CheckoutForm = {
  email: string
  shippingOptionId: string
  shippingAddress: AddressForm
  billingAddress: AddressForm
}

export type CheckoutResult =
  | { ok: true; form: CheckoutForm }
  | { ok: false; errors: Record<string, string> }

export const BILLING_PREFIX = "billing_"

/** The fields of one address out of all that was posted. */
export function addressValues(
  values: Record<string, string>,
  prefix = ""
): Record<string, string> {
  const names = Object.keys(addressFormSchema([]).shape)
  return Object.fromEntries(
    names.map((name) => [name, values[prefix + name] ?? ""])
  )
}

/**
 * Checks all that the checkout asks. Errors are keyed by field name, one
 * sentence each, in the order in which the fields stand on the page.
 */
export function readCheckoutForm(
  values: Record<string, string>,
  countries: readonly string[]
): CheckoutResult {
  const addresses = addressFormSchema(countries)
  const contact = contactSchema.safeParse(values)
  const shipping = addresses.safeParse(addressValues(values))
  const billing = values.billing_differs
    ? addresses.safeParse(addressValues(values, BILLING_PREFIX))
    : shipping
  if (contact.success && shipping.success && billing.success) {
    return {
      ok: true,
      form: {
        email: contact.data.email,
        shippingOptionId: contact.data.shipping_option_id,
        shippingAddress: shipping.data,
        billingAddress: billing.data,
      },
    }
  }
  const { shipping_option_id, ...contactErrors } = firstErrors(contact.error)
  return {
    ok: false,
    errors: {
      ...contactErrors,
      ...firstErrors(shipping.error),
      ...(values.billing_differs
        ? firstErrors(billing.error, BILLING_PREFIX)
        : {}),
      ...(shipping_option_id ? { shipping_option_id } : {}),
    },
  }
}

function firstErrors(
  error: z.ZodError | undefined,
  prefix = ""
): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of error?.issues ?? []) {
    errors[prefix + String(issue.path[0])] ??= issue.message
  }
  return errors
}
