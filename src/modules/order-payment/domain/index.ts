export {
  ATTENTION_CODES,
  type Attention,
  type AttentionCode,
} from "./attention"
export { checkoutLines, type CheckoutLine } from "./checkout-lines"
export {
  acknowledgedName,
  CANCEL_REASONS,
  ENTRY_KINDS,
  type CancelReason,
  type EntryKind,
  type PaymentEntryFact,
} from "./entry"
export { judgePayment, type PlacedTotal } from "./judge-payment"
export { readOrderToken, signOrderToken } from "./order-token"
export { isStale, pageExpiry } from "./page-time"
export type { DisputeFacts, PaymentFacts, RefundFacts } from "./payment-facts"
export {
  derivePayment,
  PAYMENT_STATES,
  SHIPPABLE_STATES,
  UNFINISHED_STATES,
  type DerivedPayment,
  type PaymentState,
} from "./payment-state"
export { booksOf, type ReferenceBook } from "./references"
export { returnsOwed, releaseReason, type OwedReturn } from "./consequences"
export { refundableOf, shareRefund, type SharedRefund } from "./share-refund"
