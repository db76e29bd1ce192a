import type { PaymentState } from "@/lib/dto/placed-order"

type Words = {
  /** The stamp on the stub. */
  stamp: string
  title: string
  text: string
  tone: "plain" | "good" | "bad"
}

const WORDS: Record<PaymentState, Words> = {
  pending: {
    stamp: "Awaiting payment",
    title: "Your order is placed",
    text: "The goods are set aside for you. The order is complete once you have paid.",
    tone: "plain",
  },
  processing: {
    stamp: "Payment under way",
    title: "Your payment is under way",
    text: "Your bank is still working on it, which can take some days. You need not do anything; we write to you when it has arrived.",
    tone: "plain",
  },
  paid: {
    stamp: "Paid",
    title: "Thank you, your order is paid",
    text: "We pack your goods now. The confirmation and the invoice are on their way to your mailbox.",
    tone: "good",
  },
  failed: {
    stamp: "Not paid",
    title: "The payment did not go through",
    text: "Nothing was charged. Your order is still here, and you can try again with the same or another means of payment.",
    tone: "bad",
  },
  canceled: {
    stamp: "Cancelled",
    title: "This order was cancelled",
    text: "Nothing more will be charged. If you still want the goods, please order them again.",
    tone: "bad",
  },
  review: {
    stamp: "Being checked",
    title: "We are checking your payment",
    text: "We received a payment that differs from the total of your order. A person looks at it now and writes to you. Please do not pay again.",
    tone: "plain",
  },
}

/** What the state of a payment means for the shopper. */
export function paymentWords(state: PaymentState): Words {
  return WORDS[state]
}

/** Can this page still change by itself? Then it is worth asking again. */
export function isUnsettled(order: {
  paymentState: PaymentState
  invoiceNumber: string | null
}): boolean {
  const { paymentState, invoiceNumber } = order
  return (
    paymentState === "pending" ||
    paymentState === "processing" ||
    (paymentState === "paid" && invoiceNumber === null)
  )
}
