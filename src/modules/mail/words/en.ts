import type { TotalsRow } from "../domain/mail-totals"
import type { PaymentNotice } from "../domain/payment-notice"

type FigureLabel = (shippingMethod: string | null) => string

const TOTALS: Record<TotalsRow["kind"], FigureLabel> = {
  items: () => "Goods",
  discount: () => "Discount",
  shipping: (method) => (method ? `Delivery, ${method}` : "Delivery"),
  tax: () => "Tax",
}

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

/** The English words of all mails. */
export const en = {
  hello: (name: string | null) => (name ? `Hello ${name},` : "Hello,"),
  order: (number: string) => `Order ${number}`,
  total: "Total",
  includedTax: "Including VAT",
  totals: TOTALS,
  shipTo: "Delivery to",
  linkHint: "Your order’s own page:",
  signature: (shop: string) =>
    `You receive this mail because you placed an order at ${shop}. If anything is unclear, simply reply to it.`,
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
}

/** What a language must say. */
export type MailWords = typeof en
