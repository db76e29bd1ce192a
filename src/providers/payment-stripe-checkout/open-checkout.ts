import type Stripe from "stripe"

import type { HostedCheckoutRequest } from "../../modules/order-payment/contract"
import { toStripeAmount } from "./amounts"

// Stripe's limit for product names and descriptions shown in Checkout.
const NAME_LIMIT = 250

/** The parameters of a Checkout Session for an order; a pure function. */
export const checkoutParams = (
  request: HostedCheckoutRequest,
  capture: "automatic" | "manual" = "automatic"
): Stripe.Checkout.SessionCreateParams => {
  const metadata = {
    order_id: request.order_id,
    display_id: String(request.display_id),
    payment_session_id: request.payment_session_id,
  }

  return {
    mode: "payment",
    client_reference_id: request.order_id,
    ...(request.email ? { customer_email: request.email } : {}),
    line_items: request.lines.map((line) => ({
      quantity: 1,
      price_data: {
        currency: request.currency_code,
        unit_amount: toStripeAmount(line.amount_minor, request.currency_code),
        product_data: { name: line.name.slice(0, NAME_LIMIT) },
      },
    })),
    metadata,
    payment_intent_data: {
      description: `Order #${request.display_id}`,
      metadata,
      ...(capture === "manual" ? { capture_method: "manual" as const } : {}),
    },
    expires_at: request.expires_at,
    success_url: request.success_url,
    cancel_url: request.cancel_url,
  }
}

/**
 * Creates the hosted page. The idempotency key is the payment session's id:
 * asking again after a crash or a time-out answers the same page.
 */
export const openCheckout = async (
  stripe: Stripe,
  request: HostedCheckoutRequest,
  capture?: "automatic" | "manual"
): Promise<Stripe.Checkout.Session> =>
  stripe.checkout.sessions.create(checkoutParams(request, capture), {
    idempotencyKey: `checkout-${request.payment_session_id}`,
  })
