import type { TotalsRow } from "../domain/mail-totals"
import type { PaymentNotice } from "../domain/payment-notice"

const TOTALS: Record<TotalsRow["kind"], string> = {
  items: "Articles",
  discount: "Discount",
  shipping: "Shipping",
  tax: "Tax",
}

const NOTICES: Record<PaymentNotice, { title: string; text: string }> = {
  pay: {
    title: "Your order is waiting for payment",
    text: "We have set everything aside for you. As soon as your payment arrives we start packing.",
  },
  processing: {
    title: "Your payment is on its way",
    text: "Your bank is passing it on; this can take a few days. You need not do anything.",
  },
  paid: {
    title: "Thank you for your order",
    text: "Your payment has arrived. The invoice comes in a mail of its own.",
  },
  checking: {
    title: "We are checking your payment",
    text: "Something about it needs a look by one of us. We will write to you; please do not pay again.",
  },
}

/** The English words of all mails. */
export const en = {
  hello: (name: string | null) => (name ? `Hello ${name},` : "Hello,"),
  order: (number: string) => `Order ${number}`,
  placedOn: (date: string) => `Placed on ${date}`,
  total: "Total",
  includedTax: (amount: string) => `including ${amount} tax`,
  totals: TOTALS,
  shipTo: "Delivery to",
  signature: (shop: string) =>
    `You get this mail because of your order at ${shop}. Just answer it if anything is unclear.`,
  orderPlaced: {
    subject: (number: string, shop: string) =>
      `Your order ${number} at ${shop}`,
    notices: NOTICES,
    pay: (amount: string) => `Pay ${amount} now`,
    look: "Look at your order",
    linkHint: "Or copy this address into your browser:",
  },
  paymentReceived: {
    subject: (number: string, shop: string) =>
      `Payment received for order ${number} at ${shop}`,
    title: "Thank you, your payment has arrived",
    text: (invoice: string) =>
      `Your order is paid and on its way to our packing table. Invoice ${invoice} is attached.`,
    look: "Look at your order",
  },
}

/** What a language must say. */
export type MailWords = typeof en
