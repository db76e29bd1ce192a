import type Stripe from "stripe"

import type { HostedPaymentFacts } from "../../modules/order-payment/contract"
import { fromStripeAmount } from "./amounts"

/** What Stripe holds about one Checkout Session. */
export type StripePayment = {
  /** Retrieved with `expand: ["payment_intent.latest_charge"]`. */
  session: Stripe.Checkout.Session
  refunds: Stripe.Refund[]
  disputes: Stripe.Dispute[]
}

type Facts = HostedPaymentFacts

/** The payment intent behind a session, if it was expanded and exists. */
export const intentOf = (
  session: Stripe.Checkout.Session
): Stripe.PaymentIntent | null =>
  typeof session.payment_intent === "object" ? session.payment_intent : null

const isoOf = (seconds: number | null | undefined): string | null =>
  seconds ? new Date(seconds * 1000).toISOString() : null

const statusOf = (session: Stripe.Checkout.Session): Facts["status"] => {
  const intent = intentOf(session)
  if (session.status === "expired") {
    return "expired"
  }
  if (session.status !== "complete") {
    return "open"
  }
  switch (intent?.status) {
    case "requires_capture":
      return "authorized"
    case "canceled":
      return intent.capture_method === "manual" ? "voided" : "failed"
    case "requires_payment_method":
      return "failed"
    case "succeeded":
      return "paid"
    default:
      // A delayed method, or a page that asked for no money.
      return session.payment_status === "unpaid" ? "processing" : "paid"
  }
}

const REFUND_STATUS: Record<string, Facts["refunds"][number]["status"]> = {
  succeeded: "succeeded",
  failed: "failed",
  canceled: "failed",
}

// The released part of a partial capture is not a refund to the shopper.
const refundFacts = (
  refund: Stripe.Refund,
  currency: string
): Facts["refunds"][number] => ({
  id: refund.id,
  key: refund.metadata?.refund_key ?? null,
  amount_minor: fromStripeAmount(refund.amount, currency),
  status: REFUND_STATUS[refund.status ?? "pending"] ?? "pending",
  detail: refund.failure_reason ?? refund.reason ?? null,
  happened_at: isoOf(refund.created),
})

const disputeStatus = (
  status: Stripe.Dispute.Status
): Facts["disputes"][number]["status"] => {
  if (status === "lost") {
    return "lost"
  }
  const isOver =
    status === "won" || status === "warning_closed" || status === "prevented"
  return isOver ? "won" : "open"
}

const disputeFacts = (
  dispute: Stripe.Dispute,
  currency: string
): Facts["disputes"][number] => ({
  id: dispute.id,
  amount_minor: fromStripeAmount(dispute.amount, currency),
  status: disputeStatus(dispute.status),
  detail: dispute.reason,
  happened_at: isoOf(dispute.created),
})

const captureBefore = (intent: Stripe.PaymentIntent | null): string | null => {
  const charge = intent?.latest_charge
  return charge && typeof charge === "object"
    ? isoOf(charge.payment_method_details?.card?.capture_before)
    : null
}

/**
 * Translates what Stripe holds into facts.
 *
 * What was received is read from the payment intent, not from the session:
 * the session only repeats what was asked for.
 *
 * @param dashboardUrl where staff see a payment, its id left out
 */
export const factsOf = (
  { session, refunds, disputes }: StripePayment,
  dashboardUrl: string
): HostedPaymentFacts => {
  const intent = intentOf(session)
  const currency = intent?.currency ?? session.currency ?? ""
  const inMinor = (amount: number) => fromStripeAmount(amount, currency)
  const status = statusOf(session)

  return {
    reference: session.id,
    order_id: session.metadata?.order_id ?? session.client_reference_id,
    status,
    received_minor: intent ? inMinor(intent.amount_received) : 0,
    authorized_minor:
      intent && status === "authorized" ? inMinor(intent.amount_capturable) : 0,
    currency_code: currency,
    url: session.url,
    expires_at: isoOf(session.expires_at),
    capture_before: status === "authorized" ? captureBefore(intent) : null,
    payment_reference: intent?.id ?? null,
    service_url: intent ? `${dashboardUrl}/${intent.id}` : null,
    refunds: refunds.map((refund) => refundFacts(refund, currency)),
    disputes: disputes.map((dispute) => disputeFacts(dispute, currency)),
  }
}
