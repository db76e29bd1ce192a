import type { CartFactName } from "../model"

/** What to do so that a fact which is missing becomes known. */
export const FACT_WANTED: Record<CartFactName, string> = {
  customer: "Sign in or enter your e-mail to see whether this applies to you.",
  region: "Choose where we deliver to first.",
  country: "Enter the address that we deliver to first.",
  currency: "Choose a currency first.",
  sales_channel: "This cannot be used here.",
  shipping_option: "Choose a way of delivery first.",
  payment_method: "Choose a way to pay first.",
  product: "This cannot be used with what is in your cart.",
}
