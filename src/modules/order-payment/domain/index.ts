export { checkoutLines, type CheckoutLine } from "./checkout-lines"
export {
  judgePayment,
  type PaymentFacts,
  type PlacedTotal,
} from "./judge-payment"
export { missingForPlacing, type CartPart } from "./missing-for-placing"
export { readOrderToken, signOrderToken } from "./order-token"
export {
  derivePayment,
  ENTRY_KINDS,
  PAYMENT_STATES,
  type DerivedPayment,
  type EntryKind,
  type PaymentEntryFact,
  type PaymentState,
} from "./payment-state"
export { shortLines, type ShortLine, type StockLine } from "./short-lines"
