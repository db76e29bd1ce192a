const ADDRESS_FIELDS = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "country_code",
  "phone",
] as const

type AddressField = (typeof ADDRESS_FIELDS)[number]

/** A postal address; the country's two letters in lower case. */
export type Address = Partial<Record<AddressField, string | null>>

/** An address as a shopper says it, with the VAT id of a business. */
export type WishedAddress = Address & { vat_id?: string | undefined }

/** An address as a cart has it. */
export type CartAddress = Address & {
  metadata?: Record<string, unknown> | null
}

/** A whole postal address: what is not said is empty. */
export type WholeAddress = Record<AddressField, string> & {
  metadata?: { vat_id: string }
}

/** What a shopper says at placing; what is left out stays as the cart has it. */
export type PlacingWishes = {
  email?: string
  shipping_address?: WishedAddress
  billing_address?: WishedAddress
  shipping_option_id?: string
  promo_codes?: string[]
  payment_provider_id?: string
  /** What the shopper saw, in minor units: placing at another total is refused. */
  expected_total?: { amount_minor: number; currency_code: string }
}

/** The parts of a cart that wishes are compared with. */
export type WishedCart = {
  email?: string | null
  shipping_address?: CartAddress | null
  billing_address?: CartAddress | null
  shipping_methods?:
    ({ shipping_option_id?: string | null } | null)[] | null | undefined
}

/** What is to be changed in the cart; null where nothing is. */
export type CartChanges = {
  details: {
    email?: string
    shipping_address?: WholeAddress
    billing_address?: WholeAddress
  } | null
  shipping_option_id: string | null
  promo_codes: string[] | null
}

// A field that is cleared has to be named: core takes a missing one for
// unchanged and would leave the taxes as they were.
const whole = (address: WishedAddress): WholeAddress => {
  const field = (name: AddressField) => address[name] ?? ""
  return {
    first_name: field("first_name"),
    last_name: field("last_name"),
    company: field("company"),
    address_1: field("address_1"),
    address_2: field("address_2"),
    city: field("city"),
    province: field("province"),
    postal_code: field("postal_code"),
    country_code: field("country_code"),
    phone: field("phone"),
    // A changed address is a new one: without an id it has none any more.
    ...(address.vat_id ? { metadata: { vat_id: address.vat_id } } : {}),
  }
}

const differs = (wished: WholeAddress, has?: CartAddress | null): boolean =>
  ADDRESS_FIELDS.some((name) => wished[name] !== (has?.[name] ?? "")) ||
  (wished.metadata?.vat_id ?? "") !== (has?.metadata?.vat_id ?? "")

const changedAddress = (
  wished: WishedAddress | undefined,
  has: CartAddress | null | undefined
): WholeAddress | null => {
  const address = wished && whole(wished)
  return address && differs(address, has) ? address : null
}

/**
 * What has to change in a cart so that it is as wished. Each change costs a
 * round through core's pricing, so that what stands already is left alone;
 * coupons are not, because whether they apply may have changed by itself.
 */
export const changesToCart = (
  cart: WishedCart,
  wishes: PlacingWishes
): CartChanges => {
  const email =
    wishes.email && wishes.email !== cart.email ? wishes.email : null
  const shipping = changedAddress(
    wishes.shipping_address,
    cart.shipping_address
  )
  const billing = changedAddress(wishes.billing_address, cart.billing_address)
  const option = wishes.shipping_option_id
  const hasOption = cart.shipping_methods?.some(
    (method) => method?.shipping_option_id === option
  )

  return {
    details:
      email || shipping || billing
        ? {
            ...(email ? { email } : {}),
            ...(shipping ? { shipping_address: shipping } : {}),
            ...(billing ? { billing_address: billing } : {}),
          }
        : null,
    shipping_option_id: option && !hasOption ? option : null,
    promo_codes: wishes.promo_codes ? [...new Set(wishes.promo_codes)] : null,
  }
}
