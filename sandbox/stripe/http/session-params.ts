import { missingResource, StripeApiError, unsupported } from "./errors"
import { currency, email, metadata, url } from "./param-kinds"
import {
  flag,
  integer,
  listOf,
  oneOf,
  onlyFalse,
  type Parser,
  shape,
  text,
} from "./params"

const unitAmount = integer(0, 99_999_999)

const productData = shape({
  required: { name: text() },
  optional: {
    description: text(40_000),
    images: listOf(url, 8),
    metadata,
    tax_code: text(),
    unit_label: text(12),
  },
  unsupported: ["tax_details"],
})

const priceData = shape({
  required: { currency, unit_amount: unitAmount, product_data: productData },
  optional: { tax_behavior: oneOf(["exclusive", "inclusive", "unspecified"]) },
  unsupported: ["product", "recurring", "unit_amount_decimal"],
})

/** No prices are kept here, so that each reference is to a missing one. */
const price: Parser<never> = (value, path) => {
  throw missingResource("price", String(value), path)
}

const lineItem: Parser<LineItemParams> = (value, path) => {
  const item = shape({
    optional: {
      price,
      price_data: priceData,
      quantity: integer(1, 999_999),
      metadata,
    },
    unsupported: ["adjustable_quantity", "tax_rates"],
  })(value, path)
  if (!item.price_data) {
    throw new StripeApiError(
      `You must specify either \`price\` or \`price_data\` when creating a line item.`,
      { code: "parameter_missing", param: path }
    )
  }
  if (item.quantity === undefined) {
    throw new StripeApiError(
      `Quantity is required. Add \`quantity\` to \`${path}\``,
      {
        code: "parameter_missing",
        param: `${path}[quantity]`,
      }
    )
  }
  return {
    price_data: item.price_data,
    quantity: item.quantity,
    metadata: item.metadata,
  }
}

/** One line as a session is created with it. */
export interface LineItemParams {
  price_data: ReturnType<typeof priceData>
  quantity: number
  metadata?: Record<string, string>
}

const address = shape({
  optional: {
    city: text(),
    country: text(2),
    line1: text(),
    line2: text(),
    postal_code: text(),
    state: text(),
  },
})

const paymentIntentData = shape({
  optional: {
    capture_method: oneOf(["automatic", "automatic_async", "manual"]),
    description: text(1000),
    metadata,
    receipt_email: email,
    shipping: shape({
      required: { address, name: text() },
      optional: { carrier: text(), phone: text(), tracking_number: text() },
    }),
    statement_descriptor: text(22),
    statement_descriptor_suffix: text(22),
  },
  unsupported: [
    "application_fee_amount",
    "on_behalf_of",
    "setup_future_usage",
    "transfer_data",
    "transfer_group",
  ],
})

const shippingRateData = shape({
  required: { display_name: text(100) },
  optional: {
    fixed_amount: shape({ required: { amount: unitAmount, currency } }),
    metadata,
    tax_behavior: oneOf(["exclusive", "inclusive", "unspecified"]),
    tax_code: text(),
    type: oneOf(["fixed_amount"]),
  },
  unsupported: ["delivery_estimate"],
})

/** No shipping rates are kept here either. */
const shippingRate: Parser<never> = (value, path) => {
  throw missingResource("shipping rate", String(value), path)
}

/** Gone since 2026-09-30.endive: Stripe chooses, the caller filters. */
const paymentMethodTypes: Parser<never> = (_value, path) => {
  throw new StripeApiError(
    "`payment_method_types` is no longer supported. Use `allowed_payment_method_types` or `excluded_payment_method_types` instead.",
    { code: "payment_method_types_no_longer_supported", param: path }
  )
}

const disabled = shape({ required: { enabled: onlyFalse } })
const message = shape({ required: { message: text(1200) } })

/** Every parameter of POST /v1/checkout/sessions, in payment mode. */
export const sessionCreateParams = shape({
  required: {
    line_items: listOf(lineItem),
    mode: oneOf(["payment"], ["setup", "subscription"]),
    success_url: url,
  },
  optional: {
    allow_promotion_codes: onlyFalse,
    allowed_payment_method_types: listOf(text(50)),
    automatic_tax: disabled,
    billing_address_collection: oneOf(["auto"], ["required"]),
    cancel_url: url,
    client_reference_id: text(200),
    currency,
    custom_text: shape({ optional: { submit: message } }),
    customer_creation: oneOf(["if_required"], ["always"]),
    customer_email: email,
    discounts: listOf(
      shape({
        required: { coupon: text() },
        unsupported: ["promotion_code"],
      }),
      1
    ),
    excluded_payment_method_types: listOf(text(50)),
    expand: listOf(text(), 20),
    expires_at: integer(0),
    invoice_creation: disabled,
    locale: text(10),
    metadata,
    payment_intent_data: paymentIntentData,
    payment_method_types: paymentMethodTypes,
    phone_number_collection: disabled,
    shipping_options: listOf(
      shape({
        optional: {
          shipping_rate_data: shippingRateData,
          shipping_rate: shippingRate,
        },
      }),
      5
    ),
    submit_type: oneOf(["auto", "book", "donate", "pay"]),
    ui_mode: oneOf(["hosted_page"], ["elements", "embedded_page", "form"]),
    adaptive_pricing: shape({ optional: { enabled: flag } }),
  },
  unsupported: [
    "after_expiration",
    "branding_settings",
    "consent_collection",
    "custom_fields",
    "customer",
    "customer_account",
    "customer_update",
    "integration_identifier",
    "managed_payments",
    "name_collection",
    "optional_items",
    "origin_context",
    "payment_method_collection",
    "payment_method_configuration",
    "payment_method_data",
    "payment_method_options",
    "permissions",
    "redirect_on_completion",
    "return_url",
    "saved_payment_method_options",
    "setup_intent_data",
    "shipping_address_collection",
    "subscription_data",
    "tax_id_collection",
    "wallet_options",
  ],
})

export type SessionCreateParams = ReturnType<typeof sessionCreateParams>

/** More than one shipping choice would need a form that is not drawn. */
export const singleShippingOption = (params: SessionCreateParams) => {
  const options = params.shipping_options ?? []
  if (options.length > 1) {
    throw unsupported("shipping_options[1]")
  }
  return options[0]?.shipping_rate_data ?? null
}
