import "server-only"
import { StoreApiError } from "@/lib/api/store-error"
import { changeCart } from "@/lib/data/cart"
import type { Cart } from "@/lib/dto/cart"
import type { Region } from "@/lib/dto/region"
import { isEmail } from "@/lib/validation/email"
import { addressValues, BILLING_PREFIX } from "@/lib/validation/checkout"
import { chooseShipping } from "./choose-shipping"

type Values = Record<string, string>

// The carts API has a place for it in an address's metadata only.
const toCartAddress = ({ vat_id, ...address }: Values) => ({
  ...address,
  metadata: vat_id ? { vat_id } : {},
})

const isVatIdRefused = (error: unknown): boolean =>
  error instanceof StoreApiError && error.code === "vat_id_invalid"

/** Writes what is there of an unfinished form, so that the total follows it. */
export async function saveDraft(
  cart: Cart,
  values: Values,
  region: Region
): Promise<Cart> {
  const sellsTo = (code: string | undefined) =>
    region.countries.some((country) => country.code === code)
  const body = (typed: Values) => {
    const billing = addressValues(typed, BILLING_PREFIX)
    return {
      ...(isEmail(values.email ?? "") ? { email: values.email?.trim() } : {}),
      ...(sellsTo(typed.country_code)
        ? { shipping_address: toCartAddress(addressValues(typed)) }
        : {}),
      ...(typed.billing_differs && sellsTo(billing.country_code)
        ? { billing_address: toCartAddress(billing) }
        : {}),
    }
  }
  const write = (typed: Values) =>
    changeCart(`/${cart.id}`, { body: body(typed) })
  const saved = await write(values).catch((error: unknown) => {
    if (!isVatIdRefused(error)) {
      throw error
    }
    // Half an id is none; it stays in the form until it is mended.
    return write({ ...values, vat_id: "", billing_vat_id: "" })
  })
  return chooseShipping(saved, values.shipping_option_id ?? null)
}
