import type { CancelReason, PlacedOrder } from "@/lib/dto/placed-order"
import { formatMoney } from "../money"

/** The parts of an order that its words depend on. */
export type ToldOrder = Pick<
  PlacedOrder,
  | "paymentState"
  | "cancelReason"
  | "canPay"
  | "received"
  | "refunded"
  | "currencyCode"
> & { totals: Pick<PlacedOrder["totals"], "total"> }

export type PaymentWords = {
  /** The stamp on the stub. */
  stamp: string
  title: string
  /** What it means, and what to do next. */
  text: string
  tone: "plain" | "good" | "bad"
}

/** How long a card's bank takes to show a refund. */
const REFUND_TIME = "A card shows it within 5 to 10 days."

const GIVEN_UP: Record<CancelReason, PaymentWords> = {
  hold_expired: {
    stamp: "Time ran out",
    title: "The time to pay has run out",
    text: "No payment reached us in time, so the order was cancelled and the goods are back on sale. Nothing was charged. If you still want them, order again.",
    tone: "bad",
  },
  payment_failed: {
    stamp: "Not paid",
    title: "The payment did not go through",
    text: "Nothing was charged. The order was cancelled and the goods are back on sale. If you still want them, order again and pay by another means.",
    tone: "bad",
  },
  shopper: {
    stamp: "Cancelled",
    title: "You cancelled this order",
    text: "Nothing was charged, and the goods are back on sale. If you change your mind, order again.",
    tone: "plain",
  },
  staff: {
    stamp: "Cancelled",
    title: "We cancelled this order",
    text: "Nothing was charged, and the goods are back on sale. If you wonder why, reply to any of our e-mails about this order.",
    tone: "bad",
  },
}

const CANCELED: PaymentWords = {
  stamp: "Cancelled",
  title: "This order was cancelled",
  text: "Nothing was charged, and the goods are back on sale. If you still want them, order again.",
  tone: "bad",
}

const WORDS: Record<
  PlacedOrder["paymentState"],
  (order: ToldOrder, money: (amount: number) => string) => PaymentWords
> = {
  pending: () => ({
    stamp: "Awaiting payment",
    title: "Your order is placed",
    text: "The goods are set aside for you. The order is complete once you have paid.",
    tone: "plain",
  }),
  processing: () => ({
    stamp: "Payment under way",
    title: "Your payment is under way",
    text: "Your bank is working on it; a debit takes some days. You need not do anything: we keep the goods for you and write to you when the money has arrived.",
    tone: "plain",
  }),
  authorized: (order, money) => ({
    stamp: "Payment reserved",
    title: "Your payment is reserved",
    text: `Your bank has set ${money(order.totals.total)} aside for this order. We take it when we ship; until then nothing is charged. You need not do anything.`,
    tone: "good",
  }),
  paid: () => ({
    stamp: "Paid",
    title: "Thank you, your order is paid",
    text: "We pack your goods now. The confirmation and the invoice are on their way to your mailbox.",
    tone: "good",
  }),
  partially_paid: (order, money) => ({
    stamp: "Being checked",
    title: "A part of your payment has arrived",
    text: `We have received ${money(order.received - order.refunded)} of ${money(order.totals.total)}. A person looks into it now and writes to you. Please do not pay again.`,
    tone: "plain",
  }),
  overpaid: (order, money) => ({
    stamp: "Being checked",
    title: "We have received more than the total",
    text: `${money(order.received - order.refunded)} arrived for an order of ${money(order.totals.total)}. A person looks into it now, and what is too much goes back to you. You need not do anything.`,
    tone: "plain",
  }),
  partially_refunded: (order, money) => ({
    stamp: "Partly refunded",
    title: "A part of your payment goes back to you",
    text: `We have returned ${money(order.refunded)} of ${money(order.received)}. ${REFUND_TIME}`,
    tone: "plain",
  }),
  refunded: (order, money) => ({
    stamp: "Refunded",
    title: order.cancelReason
      ? "This order was cancelled, and your money goes back to you"
      : "Your payment goes back to you",
    text: `We have returned ${money(order.refunded)}. ${REFUND_TIME}`,
    tone: "plain",
  }),
  failed: ({ cancelReason, canPay }) =>
    canPay
      ? {
          stamp: "Not paid",
          title: "The payment did not go through",
          text: "Nothing was charged. Your order is still here, and you can try again with the same or another means of payment.",
          tone: "bad",
        }
      : GIVEN_UP[cancelReason ?? "payment_failed"],
  expired: ({ cancelReason }) => GIVEN_UP[cancelReason ?? "hold_expired"],
  canceled: ({ cancelReason }) =>
    cancelReason ? GIVEN_UP[cancelReason] : CANCELED,
  disputed: () => ({
    stamp: "Being clarified",
    title: "Your payment is being clarified",
    text: "Your bank has asked us about this payment, and we are answering. Nothing more is shipped until that is cleared up. You need not do anything here; if this surprises you, reply to any of our e-mails about this order.",
    tone: "plain",
  }),
}

/** Where an order's payment stands and what to do next, in plain words. */
export function paymentWords(order: ToldOrder): PaymentWords {
  return WORDS[order.paymentState](order, (amount) =>
    formatMoney(amount, order.currencyCode)
  )
}
