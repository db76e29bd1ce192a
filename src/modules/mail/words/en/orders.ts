import type { CancelReason } from "../../domain/cancellation-notice"
import type { PaymentNotice } from "../../domain/payment-notice"
import type { RefundKind } from "../../domain/refund-notice"

type Notice = { title: string; text: string; stamp: string }

const NOTICES: Record<PaymentNotice, Notice> = {
  pay: {
    title: "Your order is waiting for payment",
    text: "We have set everything aside for you. As soon as your payment arrives, we start packing. If you have just paid, there is nothing left to do.",
    stamp: "Awaiting payment",
  },
  processing: {
    title: "Your payment is on its way",
    text: "Thank you for your order. Your bank is passing the payment on, which can take a few days. There is nothing left for you to do.",
    stamp: "Payment on its way",
  },
  reserved: {
    title: "Your payment is reserved",
    text: "Thank you for your order. Your bank has set the amount aside, and we take it when we ship. There is nothing left for you to do.",
    stamp: "Payment reserved",
  },
  paid: {
    title: "Thank you for your order",
    text: "Your payment has arrived. The invoice follows in a separate mail.",
    stamp: "Paid",
  },
  checking: {
    title: "We are checking your payment",
    text: "Thank you for your order. One of us needs to look at its payment and will write to you. Please do not pay again.",
    stamp: "Being checked",
  },
}

type Cancellation = { title: string; text: string; next: string }

const CANCELLATIONS: Record<CancelReason, Cancellation> = {
  hold_expired: {
    title: "The time to pay has run out",
    text: "We had set everything aside for you, but no payment reached us in time. So your order was cancelled, and the goods are free for others.",
    next: "If you still want them, order again. Should you have paid at the last moment, you need not do anything: your payment brings the order back, or all of it is returned to you.",
  },
  payment_failed: {
    title: "The payment did not go through",
    text: "Your bank or card did not carry out the payment. So your order was cancelled, and the goods are free for others.",
    next: "If you still want them, order again and pay by another means.",
  },
  shopper: {
    title: "You cancelled your order",
    text: "As you asked, your order was cancelled, and the goods are free for others.",
    next: "If you change your mind, order again.",
  },
  staff: {
    title: "We cancelled your order",
    text: "We are sorry: we had to cancel your order.",
    next: "If you wonder why, simply reply to this mail.",
  },
}

type Refund = {
  text: (amount: string, received: string) => string
  stamp: string
}

const REFUNDS: Record<RefundKind, Refund> = {
  full: {
    text: (amount) =>
      `We have returned the whole ${amount} that you paid for this order.`,
    stamp: "Refunded",
  },
  rest: {
    text: (amount) =>
      `We have returned the remaining ${amount}. With that, your whole payment has gone back to you.`,
    stamp: "Refunded",
  },
  part: {
    text: (amount, received) =>
      `We have returned ${amount} of the ${received} that you paid for this order.`,
    stamp: "Partly refunded",
  },
  duplicate: {
    text: (amount) =>
      `This order was paid twice. One payment stays with it; we have returned the other one, ${amount}.`,
    stamp: "Paid",
  },
}

/** What is said about an order. */
export const orders = {
  orderPlaced: {
    subject: (number: string, shop: string) =>
      `Your order ${number} at ${shop}`,
    notices: NOTICES,
    pay: (amount: string) => `Pay ${amount} now`,
    look: "View your order",
  },
  paymentReceived: {
    subject: (number: string, shop: string) =>
      `Payment received for order ${number} at ${shop}`,
    title: "Thank you, your payment has arrived",
    text: (invoice: string) =>
      `Your order is paid, and we start packing it. You find invoice ${invoice} attached.`,
    look: "View your order",
    stamp: "Paid",
  },
  orderCanceled: {
    subject: (number: string, shop: string) =>
      `Your order ${number} at ${shop} was cancelled`,
    reasons: CANCELLATIONS,
    attached: (creditNote: string) =>
      `You find credit note ${creditNote} for the invoice attached.`,
    notCharged: "You have not been charged.",
    returned: (amount: string) =>
      `The ${amount} that you paid goes back to the card or account it came from. We write to you about that in a mail of its own.`,
    look: "View your order",
    stamp: "Cancelled",
  },
  orderRefunded: {
    attached: (creditNote: string) =>
      `You find credit note ${creditNote} attached.`,
    subject: (number: string, shop: string) =>
      `Money returned for order ${number} at ${shop}`,
    title: (amount: string) => `${amount} is on its way back to you`,
    kinds: REFUNDS,
    arrives:
      "It goes to the card or account that you paid with. A card shows it within 5 to 10 days.",
    look: "View your order",
  },
  orderCorrected: {
    subject: (number: string, shop: string) =>
      `Your order ${number} at ${shop} was changed`,
    title: "Your order was changed",
    text: "We have changed your order. Below you see it as it is now.",
    invoice: (invoice: string) =>
      `You find its new invoice ${invoice} attached.`,
    creditNotes: (numbers: readonly string[]) =>
      numbers.length === 1
        ? `Credit note ${numbers[0]} is attached as well: it takes the earlier invoice back.`
        : `Credit notes ${numbers.join(", ")} are attached as well: they set right what was invoiced and returned before.`,
    money:
      "If anything is left to pay, the new invoice says so. If money goes back to you, we write to you about that in a mail of its own.",
    look: "View your order",
    stamp: "Changed",
  },
}
