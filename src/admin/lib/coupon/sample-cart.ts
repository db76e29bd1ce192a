import type { PreviewCart } from "../../../api/admin/coupons/types"

/**
 * A cart to try a coupon on, as it is put together.
 *
 * @property quantity as it is typed
 */
export type SampleCart = {
  lines: { variant_id: string; quantity: string }[]
  region_id: string
  customer_id: string
  shipping_option_id: string
  country_code: string
}

export const EMPTY_CART: SampleCart = {
  lines: [],
  region_id: "",
  customer_id: "",
  shipping_option_id: "",
  country_code: "",
}

const unitsOf = (typed: string): number =>
  /^[1-9]\d{0,5}$/.test(typed.trim()) ? Number(typed) : 0

/** The cart as the API takes it; null while there is nothing in it. */
export const previewCartOf = (cart: SampleCart): PreviewCart | null => {
  const lines = cart.lines
    .map(({ variant_id, quantity }) => ({
      variant_id,
      quantity: unitsOf(quantity),
    }))
    .filter(({ quantity }) => quantity > 0)
  if (lines.length === 0 || cart.region_id === "") {
    return null
  }
  const { customer_id, shipping_option_id, country_code } = cart
  return {
    lines,
    region_id: cart.region_id,
    ...(customer_id && { customer_id }),
    ...(shipping_option_id && { shipping_option_id }),
    ...(country_code && { country_code: country_code.toLowerCase() }),
  }
}
