import type Stripe from "stripe"

import type { HostedPaymentFacts } from "../../modules/order-payment/contract"
import { fromStripeAmount } from "./amounts"

const intentOf = (
  session: Stripe.Checkout.Session
): Stripe.PaymentIntent | null =>
  typeof session.payment_intent === "object" ? session.payment_intent : null

const statusOf = (
  session: Stripe.Checkout.Session
): HostedPaymentFacts["status"] => {
  if (session.status === "expired") {
    return "expired"
  }
  if (session.status !== "complete") {
    return "open"
  }
  if (session.payment_status !== "unpaid") {
    return "paid"
  }
  // A delayed method: the intent tells money on its way from money refused.
  const intent = intentOf(session)?.status
  return intent === "requires_payment_method" || intent === "canceled"
    ? "failed"
    : "processing"
}

/**
 * Translates a Checkout Session into facts.
 *
 * What was received is read from the payment intent, not from the session:
 * the session only repeats what was asked for.
 *
 * @param session retrieved with `expand: ["payment_intent"]`
 */
export const factsOf = (
  session: Stripe.Checkout.Session
): HostedPaymentFacts => {
  const intent = intentOf(session)
  const currency = intent?.currency ?? session.currency ?? ""

  return {
    reference: session.id,
    order_id: session.metadata?.order_id ?? session.client_reference_id,
    status: statusOf(session),
    received_minor: intent
      ? fromStripeAmount(intent.amount_received, currency)
      : 0,
    currency_code: currency,
    url: session.url,
  }
}
