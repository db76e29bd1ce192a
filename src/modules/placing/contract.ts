export {
  paymentProviderOf,
  paymentProvidersOf,
  type PayingRegion,
} from "./domain/payment-methods"

/** Query's name of how shoppers chose to pay: `cart_id`, `payment_provider_id`. */
export const PAYMENT_CHOICE = "payment_choice"
