/** What a cart must have before it can become an order. */
export type CartPart =
  "items" | "email" | "shipping_address" | "shipping_method"

type PlaceableCart = {
  email?: string | null
  items?: readonly unknown[] | null
  shipping_methods?: readonly unknown[] | null
  shipping_address?: {
    first_name?: string | null
    last_name?: string | null
    address_1?: string | null
    city?: string | null
    country_code?: string | null
  } | null
}

const isAddressed = (address: PlaceableCart["shipping_address"]): boolean =>
  Boolean(
    address?.first_name &&
    address.last_name &&
    address.address_1 &&
    address.city &&
    address.country_code
  )

/** Names the parts that are missing, in the order in which a shopper fills them. */
export const missingForPlacing = (cart: PlaceableCart): CartPart[] => {
  const missing: [CartPart, boolean][] = [
    ["items", !cart.items?.length],
    ["email", !cart.email],
    ["shipping_address", !isAddressed(cart.shipping_address)],
    ["shipping_method", !cart.shipping_methods?.length],
  ]
  return missing.filter(([, isMissing]) => isMissing).map(([part]) => part)
}
