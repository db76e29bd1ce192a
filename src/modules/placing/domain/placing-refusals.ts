import type { Address, PlacingWishes } from "./cart-changes"
import { missingForPlacing } from "./missing-for-placing"
import { paymentProvidersOf, type PayingRegion } from "./payment-methods"

/** Why a cart is not placed, with what a shop page needs to say so. */
export type PlacingRefusal = {
  code:
    | "cart_incomplete"
    | "country_not_in_region"
    | "coupon_not_applied"
    | "insufficient_stock"
    | "payment_method_unavailable"
    | "placing_taken_over"
    | "placing_under_way"
    | "shipping_option_unavailable"
    | "total_changed"
    | "vat_id_invalid"
  message: string
  details: Record<string, unknown>
}

type Maybe<T> = T | null | undefined

/** The part of a cart's region that wishes must fit. */
export type WishedRegion = PayingRegion & {
  countries?: Maybe<Maybe<{ iso_2: string }>[]>
}

const isThere = <T>(value: Maybe<T>): value is T =>
  value !== null && value !== undefined

const strangeCountry = (
  field: string,
  address: Address | undefined,
  region: Maybe<WishedRegion>
): PlacingRefusal | null => {
  const known = (region?.countries ?? []).filter(isThere)
  const country = address?.country_code
  return !country || known.some(({ iso_2 }) => iso_2 === country)
    ? null
    : {
        code: "country_not_in_region",
        message: `${field}.country_code: the cart's region does not sell to "${country}". Choose one of its countries, or move the cart to another region.`,
        details: { field: `${field}.country_code` },
      }
}

/** What is wrong with the wishes before any of them is followed. */
export const refusalOfWishes = (
  wishes: PlacingWishes,
  region: Maybe<WishedRegion>
): PlacingRefusal | null => {
  const country =
    strangeCountry("shipping_address", wishes.shipping_address, region) ??
    strangeCountry("billing_address", wishes.billing_address, region)
  const offered = paymentProvidersOf(region)
  const wanted = wishes.payment_provider_id
  if (country || !wanted || offered.includes(wanted)) {
    return country
  }
  return {
    code: "payment_method_unavailable",
    message: `payment_provider_id: "${wanted}" is not offered in the cart's region.`,
    details: { payment_provider_ids: offered },
  }
}

/** A cart after the wishes were followed; the total in minor units. */
export type WishedResult = Omit<
  Parameters<typeof missingForPlacing>[0],
  "shipping_methods"
> & {
  shipping_methods?: Maybe<Maybe<{ shipping_option_id?: string | null }>[]>
  /** Those of the wished codes that take nothing off. */
  idle_codes: readonly string[]
  total_minor: number
  currency_code: string
}

/**
 * What keeps a cart from being ordered as it is now. A coupon that does nothing
 * and a total that nobody saw refuse it: no shopper is to be surprised.
 */
export const refusalOfCart = (
  cart: WishedResult,
  wishes: PlacingWishes
): PlacingRefusal | null => {
  const option = wishes.shipping_option_id
  const hasOption = cart.shipping_methods?.some(
    (method) => method?.shipping_option_id === option
  )
  if (option && !hasOption) {
    return {
      code: "shipping_option_unavailable",
      message: `shipping_option_id: "${option}" does not deliver this cart to its address.`,
      details: {},
    }
  }
  const missing = missingForPlacing(cart)
  if (missing.length > 0) {
    return {
      code: "cart_incomplete",
      message: `The cart cannot be ordered yet, it lacks: ${missing.join(", ")}.`,
      details: { missing },
    }
  }
  const codes = [...cart.idle_codes]
  if (codes.length > 0) {
    return {
      code: "coupon_not_applied",
      message: `promo_codes: unknown, used up or not for this cart: ${codes.join(", ")}.`,
      details: { codes },
    }
  }
  const { total_minor, currency_code } = cart
  const seen = wishes.expected_total
  const isSeen =
    seen?.amount_minor === total_minor && seen.currency_code === currency_code
  return !seen || isSeen
    ? null
    : {
        code: "total_changed",
        message: `expected_total: the cart comes to ${total_minor} in minor units of ${currency_code}. Show that, then place again.`,
        details: { total_minor, currency_code },
      }
}
