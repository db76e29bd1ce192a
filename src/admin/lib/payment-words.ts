import type { AttentionCode, PaymentState } from "./payment-types"

/** A state as a badge. */
export type Badge = {
  color: "green" | "orange" | "blue" | "red" | "grey"
  text: string
}

/**
 * Green: goods may leave. Orange: money is missing or too much. Blue: money is
 * under way. Red: somebody has to act. Grey: over.
 */
export const STATE_BADGES: Record<PaymentState, Badge> = {
  pending: { color: "orange", text: "Awaiting payment" },
  processing: { color: "blue", text: "On its way" },
  authorized: { color: "blue", text: "Held" },
  paid: { color: "green", text: "Paid" },
  partially_paid: { color: "orange", text: "Partly paid" },
  overpaid: { color: "orange", text: "Overpaid" },
  partially_refunded: { color: "green", text: "Partly refunded" },
  refunded: { color: "grey", text: "Refunded" },
  failed: { color: "red", text: "Failed" },
  expired: { color: "grey", text: "Expired" },
  canceled: { color: "grey", text: "Canceled" },
  disputed: { color: "red", text: "Disputed" },
}

/** What is the matter, and what to do about it. */
export type AttentionWords = { group: string; matter: string; todo: string }

export const ATTENTION_WORDS: Record<AttentionCode, AttentionWords> = {
  amount_differs: {
    group: "Wrong amount",
    matter: "Another amount than the order's total was paid.",
    todo: "Refund it, or agree with the customer on the difference. Nothing ships until the amounts fit.",
  },
  currency_differs: {
    group: "Wrong currency",
    matter: "Money in another currency than the order's was paid.",
    todo: "Give it back at the payment service and ask the customer to pay again.",
  },
  foreign_order: {
    group: "Money of another order",
    matter: "A payment that was made for another order arrived here.",
    todo: "Look it up at the payment service, and give it back or see to the order that it was meant for.",
  },
  dispute_opened: {
    group: "Dispute open",
    matter: "The customer's bank disputes the payment.",
    todo: "Answer with your evidence at the payment service before its deadline. Ship nothing until it is closed.",
  },
  dispute_lost: {
    group: "Dispute lost",
    matter: "A dispute was lost: the bank took the money back.",
    todo: "Decide what becomes of goods that were sent, then mark it as handled.",
  },
  refund_failed: {
    group: "Refund failed",
    matter: "A refund did not reach the customer; the money is still yours.",
    todo: "Refund again, or pay it back in another way and mark this as handled.",
  },
  void_failed: {
    group: "Money not released",
    matter: "Held money could not be released, so the order was not canceled.",
    todo: "Cancel the order again, or release the money at the payment service and check now.",
  },
  capture_failed: {
    group: "Capture failed",
    matter: "Held money could not be captured.",
    todo: "Try to capture again. If it keeps failing, ask the customer for another payment.",
  },
  capture_due: {
    group: "Capture soon",
    matter: "Held money will be let go soon.",
    todo: "Capture it before you ship. Otherwise the payment service gives it back.",
  },
}
