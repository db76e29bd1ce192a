import {
  SHIPPABLE_STATES,
  type PaymentState,
} from "../../modules/order-payment/domain"

/** Whether goods of an order in this state may leave the house. */
export const isShippable = (state: PaymentState): boolean =>
  SHIPPABLE_STATES.has(state)
