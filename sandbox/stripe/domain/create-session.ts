import { missingResource, StripeApiError } from "../http/errors"
import {
  type SessionCreateParams,
  singleShippingOption,
} from "../http/session-params"
import { buildLineItem } from "../resources/line-item"
import { buildSession } from "../resources/session"
import type { CouponResource, SessionResource } from "../resources/types"
import type { World } from "../world"
import { checkChargeable, computeTotals } from "./session-totals"

const MINUTE = 60
const DAY = 24 * 60 * MINUTE

/** Bank debits are drawn in one currency each. */
const DEBIT_CURRENCY: Record<string, string> = {
  sepa_debit: "eur",
  us_bank_account: "usd",
}

/** Money can be held on cards; bank debits have no such step. */
const HOLDABLE = ["card"]

const expiry = (given: number | undefined, now: number): number => {
  if (given === undefined) {
    return now + DAY
  }
  const refuse = (rule: string) =>
    new StripeApiError(
      `The \`expires_at\` timestamp must be ${rule} from Checkout Session creation.`,
      { param: "expires_at" }
    )
  // a caller's clock and the way here cost a few seconds
  if (given < now + 30 * MINUTE - 10) {
    throw refuse("at least 30 minutes")
  }
  if (given > now + DAY + 10) {
    throw refuse("less than 24 hours")
  }
  return given
}

const singleCurrency = (params: SessionCreateParams): string => {
  const shipping = singleShippingOption(params)?.fixed_amount?.currency
  const used = [
    ...params.line_items.map((item) => item.price_data.currency),
    ...(shipping ? [shipping] : []),
  ]
  const [currency] = params.currency ? [params.currency] : used
  const other = used.find((code) => code !== currency)
  if (!currency || other) {
    throw new StripeApiError(
      `All prices on a Checkout Session must use the same currency (${currency ?? "none"}${other ? `, ${other}` : ""}).`,
      { param: "line_items" }
    )
  }
  return currency
}

/** Filters what the currency offers, silently, as Stripe does. */
const methodsFor = (
  currency: string,
  params: SessionCreateParams
): string[] => {
  const allowed = params.allowed_payment_method_types
  const excluded = params.excluded_payment_method_types
  if (allowed && excluded) {
    throw new StripeApiError(
      "You may only specify one of these parameters: allowed_payment_method_types, excluded_payment_method_types.",
      { param: "allowed_payment_method_types" }
    )
  }
  const manual = params.payment_intent_data?.capture_method === "manual"
  const debits = Object.keys(DEBIT_CURRENCY)
  const methods = ["card", ...debits].filter(
    (type) =>
      (DEBIT_CURRENCY[type] ?? currency) === currency &&
      (!manual || HOLDABLE.includes(type)) &&
      (!allowed || allowed.includes(type)) &&
      !excluded?.includes(type)
  )
  if (methods.length === 0) {
    throw new StripeApiError(
      "No payment method types are left for this Checkout Session. Check its currency, and which types are allowed or excluded.",
      { param: allowed ? "allowed_payment_method_types" : undefined }
    )
  }
  return methods
}

const findCoupon = (
  params: SessionCreateParams,
  currency: string,
  world: World
): CouponResource | null => {
  const id = params.discounts?.[0]?.coupon
  if (!id) {
    return null
  }
  const coupon = world.state.coupons[id]
  if (!coupon) {
    throw missingResource("coupon", id, "discounts[0][coupon]")
  }
  if (coupon.currency && coupon.currency !== currency) {
    throw new StripeApiError(
      `The coupon ${id} is in ${coupon.currency}, the Checkout Session in ${currency}.`,
      { param: "discounts" }
    )
  }
  return coupon
}

/**
 * Opens a session for what was asked and keeps it.
 *
 * @throws StripeApiError for what Stripe would refuse.
 */
export const createSession = (
  params: SessionCreateParams,
  world: World
): SessionResource => {
  const currency = singleCurrency(params)
  const expiresAt = expiry(params.expires_at, world.now())
  const methods = methodsFor(currency, params)
  const coupon = findCoupon(params, currency, world)
  const shipping = singleShippingOption(params)
  const totals = computeTotals(
    params.line_items.map((i) => i.price_data.unit_amount * i.quantity),
    shipping?.fixed_amount?.amount ?? 0,
    coupon
  )
  checkChargeable(totals.total, currency)
  const created = world.now()
  const session = buildSession(params, {
    baseUrl: world.baseUrl,
    created,
    currency,
    expiresAt,
    methods,
    totals,
  })
  const intent = params.payment_intent_data
  world.state.sessions[session.id] = session
  world.state.line_items[session.id] = params.line_items.map((item, index) =>
    buildLineItem(item, totals.line_discounts[index] ?? 0, created)
  )
  world.state.checkouts[session.id] = {
    intent: {
      capture_method: intent?.capture_method ?? "automatic_async",
      metadata: intent?.metadata ?? {},
      description: intent?.description ?? null,
      receipt_email: intent?.receipt_email ?? null,
      shipping: intent?.shipping ?? null,
      statement_descriptor: intent?.statement_descriptor ?? null,
      statement_descriptor_suffix: intent?.statement_descriptor_suffix ?? null,
    },
    shipping_label: shipping?.display_name ?? null,
    discount_label: coupon ? (coupon.name ?? coupon.id) : null,
    payer: { name: null, email: params.customer_email ?? null },
    authenticating: null,
    debit: null,
    later: {},
    tampered_from: null,
  }
  return session
}
