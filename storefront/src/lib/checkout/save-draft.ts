import "server-only"
import { changeCart } from "@/lib/data/cart"
import type { Cart } from "@/lib/dto/cart"
import type { Region } from "@/lib/dto/region"
import { isEmail } from "@/lib/validation/email"
import { addressValues, BILLING_PREFIX } from "@/lib/validation/checkout"
import { chooseShipping } from "./choose-shipping"

/** Writes what is there of an unfinished form, so that the total follows it. */
export async function saveDraft(
  cart: Cart,
  values: Record<string, string>,
  region: Region
): Promise<Cart> {
  const sellsTo = (code: string | undefined) =>
    region.countries.some((country) => country.code === code)
  const billing = addressValues(values, BILLING_PREFIX)
  const saved = await changeCart(`/${cart.id}`, {
    body: {
      ...(isEmail(values.email ?? "") ? { email: values.email?.trim() } : {}),
      ...(sellsTo(values.country_code)
        ? { shipping_address: addressValues(values) }
        : {}),
      ...(values.billing_differs && sellsTo(billing.country_code)
        ? { billing_address: billing }
        : {}),
    },
  })
  return chooseShipping(saved, values.shipping_option_id ?? null)
}
