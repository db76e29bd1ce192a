import type { MailEvent } from "./mail-event"
import type { MailOrder, MailPayment } from "./mail-order"

/** Old news is not mailed: nothing that happened longer ago, in milliseconds. */
export const newsWindowMs = 72 * 60 * 60 * 1_000

/** Why a mail is not to be sent. */
export type NoMailReason =
  "no-address" | "no-payment-record" | "too-old" | "canceled" | "not-paid"

export type MailDecision =
  { send: true; recipient: string } | { send: false; reason: NoMailReason }

const no = (reason: NoMailReason): MailDecision => ({ send: false, reason })

type Facts = Pick<MailOrder, "email" | "created_at" | "status">

/**
 * Whether an event of an order is worth a mail at `now`.
 *
 * Orders that did not come through the shop's own checkout (imported, drawn up
 * by staff) have no payment record and are left alone. A bank debit may take
 * longer than the window, so a payment's age counts from when it arrived.
 */
export const decideMail = (
  event: MailEvent,
  order: Facts,
  payment: MailPayment | undefined,
  now: Date
): MailDecision => {
  if (!order.email) return no("no-address")
  if (!payment) return no("no-payment-record")
  const paid = event === "payment-received"
  if (paid && payment.state !== "paid") return no("not-paid")
  if (!paid && isCanceled(order)) return no("canceled")
  const happenedAt = (paid ? payment.paid_at : null) ?? order.created_at
  if (now.getTime() - happenedAt.getTime() > newsWindowMs) return no("too-old")
  return { send: true, recipient: order.email }
}

/** Whether nothing is to be asked or confirmed any more. */
export const isCanceled = (order: Pick<MailOrder, "status">): boolean =>
  order.status === "canceled"
