import type { SessionTotals } from "../domain/session-totals"
import type { SessionCreateParams } from "../http/session-params"
import { newId } from "./ids"
import type { SessionResource } from "./types"

interface SessionContext {
  baseUrl: string
  created: number
  currency: string
  expiresAt: number
  methods: string[]
  totals: SessionTotals
}

/** Who pays, before anyone has: the mail address that the shop gave. */
export const customerDetails = (email: string | null | undefined) =>
  email
    ? {
        address: null,
        business_name: null,
        email,
        individual_name: null,
        name: null,
        phone: null,
        tax_exempt: "none",
        tax_ids: null,
      }
    : null

/** Settings of Checkout that this sandbox never turns on. */
const unusedSettings = {
  adaptive_pricing: { enabled: false },
  after_expiration: null,
  allow_promotion_codes: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  customer: null,
  customer_account: null,
  integration_identifier: null,
  invoice: null,
  livemode: false,
  managed_payments: null,
  origin_context: null,
  payment_link: null,
  payment_method_collection: "if_required",
  payment_method_configuration_details: null,
  payment_method_options: {},
  permissions: null,
  phone_number_collection: { enabled: false },
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  subscription: null,
  wallet_options: null,
}

/** A new open session, as POST /v1/checkout/sessions answers it. */
export const buildSession = (
  params: SessionCreateParams,
  context: SessionContext
): SessionResource => {
  const id = newId("cs_test")
  const { totals } = context
  const shipping = params.shipping_options?.[0]?.shipping_rate_data
  const rate = shipping ? newId("shr") : null
  return {
    ...unusedSettings,
    id,
    object: "checkout.session",
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: totals.subtotal,
    amount_total: totals.total,
    automatic_tax: {
      enabled: false,
      liability: null,
      provider: null,
      status: null,
    },
    billing_address_collection: params.billing_address_collection ?? null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    created: context.created,
    currency: context.currency,
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: params.custom_text?.submit ?? null,
      terms_of_service_acceptance: null,
    },
    customer_creation: params.customer_creation ?? "if_required",
    customer_details: customerDetails(params.customer_email),
    customer_email: params.customer_email ?? null,
    discounts: (params.discounts ?? []).map(({ coupon }) => ({
      coupon,
      promotion_code: null,
    })),
    ...(params.excluded_payment_method_types && {
      excluded_payment_method_types: params.excluded_payment_method_types,
    }),
    expires_at: context.expiresAt,
    invoice_creation: {
      enabled: false,
      invoice_data: {
        account_tax_ids: null,
        custom_fields: null,
        description: null,
        footer: null,
        issuer: null,
        metadata: {},
        rendering_options: null,
      },
    },
    locale: params.locale ?? null,
    metadata: params.metadata ?? {},
    mode: "payment",
    payment_intent: null,
    payment_method_types: context.methods,
    payment_status: "unpaid",
    shipping_cost: rate
      ? {
          amount_subtotal: totals.shipping,
          amount_tax: 0,
          amount_total: totals.shipping,
          shipping_rate: rate,
        }
      : null,
    shipping_options: rate
      ? [{ shipping_amount: totals.shipping, shipping_rate: rate }]
      : [],
    status: "open",
    submit_type: params.submit_type ?? null,
    success_url: params.success_url,
    total_details: {
      amount_discount: totals.discount,
      amount_shipping: totals.shipping,
      amount_tax: 0,
    },
    ui_mode: "hosted_page",
    url: `${context.baseUrl}/pay/${id}`,
  }
}
