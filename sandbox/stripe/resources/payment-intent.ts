import type { IntentTemplate } from "../state"
import { newId } from "./ids"
import type { PaymentIntentResource, SessionResource } from "./types"

/** The intent that Stripe makes at the first attempt to pay a session. */
export const buildPaymentIntent = (
  session: SessionResource,
  template: IntentTemplate,
  created: number
): PaymentIntentResource => {
  const id = newId("pi")
  return {
    id,
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount: session.amount_total,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: template.capture_method,
    client_secret: `${id}_${newId("secret")}`,
    confirmation_method: "automatic",
    created,
    currency: session.currency,
    customer: null,
    customer_account: null,
    description: template.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: template.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: session.payment_method_types,
    payment_record: null,
    processing: null,
    receipt_email: template.receipt_email,
    review: null,
    setup_future_usage: null,
    shipping: template.shipping,
    source: null,
    statement_descriptor: template.statement_descriptor,
    statement_descriptor_suffix: template.statement_descriptor_suffix,
    status: "requires_payment_method",
    transfer_data: null,
    transfer_group: null,
  }
}
