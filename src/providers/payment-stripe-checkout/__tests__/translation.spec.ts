import type Stripe from "stripe"
import { describe, expect, it } from "vitest"

import { fromStripeAmount, toStripeAmount } from "../amounts"
import { factsOf } from "../facts"
import { checkoutParams } from "../open-checkout"

describe("Stripe amounts", () => {
  it.each([
    [1234, "eur", 1234],
    [500, "jpy", 500],
    [500, "isk", 50000],
    [1230, "kwd", 1230],
  ])("sends %i minor units of %s as %i", (minor, currency, stripe) => {
    expect(toStripeAmount(minor, currency)).toBe(stripe)
    expect(fromStripeAmount(stripe, currency)).toBe(minor)
  })

  it("refuses what cannot be charged exactly", () => {
    expect(() => fromStripeAmount(50, "isk")).toThrow("exactly")
  })
})

const DASHBOARD = "https://dashboard.stripe.com/payments"

describe("factsOf", () => {
  const facts = (of: Stripe.Checkout.Session) =>
    factsOf({ session: of, refunds: [], disputes: [] }, DASHBOARD)

  const session = (
    change: Partial<Stripe.Checkout.Session>,
    intent?: Partial<Stripe.PaymentIntent>
  ) =>
    ({
      id: "cs_1",
      status: "complete",
      payment_status: "paid",
      currency: "eur",
      url: null,
      client_reference_id: "order_1",
      metadata: { order_id: "order_1" },
      payment_intent: intent
        ? {
            currency: "eur",
            amount_received: 0,
            amount_capturable: 0,
            ...intent,
          }
        : null,
      ...change,
    }) as Stripe.Checkout.Session

  it("reads what was received from the intent, not from the session", () => {
    expect(
      facts(
        session({ amount_total: 1000 }, { amount_received: 7, currency: "usd" })
      )
    ).toMatchObject({
      status: "paid",
      received_minor: 7,
      currency_code: "usd",
    })
  })

  it.each([
    [{ status: "open", payment_status: "unpaid" }, "processing", "open"],
    [{ status: "expired", payment_status: "unpaid" }, "processing", "expired"],
    [{ payment_status: "unpaid" }, "processing", "processing"],
    [{ payment_status: "unpaid" }, "requires_payment_method", "failed"],
    [{ payment_status: "unpaid" }, "canceled", "failed"],
    [{ payment_status: "unpaid" }, "requires_capture", "authorized"],
    [{ payment_status: "no_payment_required" }, "succeeded", "paid"],
  ] as const)("%o with intent %s is %s", (change, intent, status) => {
    expect(facts(session(change, { status: intent })).status).toBe(status)
  })
})

describe("checkoutParams", () => {
  const params = checkoutParams({
    order_id: "order_1",
    display_id: 12,
    payment_session_id: "payses_1",
    amount_minor: 1500,
    currency_code: "eur",
    email: "mara@example.com",
    lines: [
      { name: "2 × Notebook", amount_minor: 1000 },
      { name: "Standard", amount_minor: 500 },
    ],
    success_url: "http://shop/order/t?session_id={CHECKOUT_SESSION_ID}",
    cancel_url: "http://shop/order/t",
    expires_at: 1_800_000_000,
  })

  it("names our order on the session and on the intent", () => {
    const metadata = {
      order_id: "order_1",
      display_id: "12",
      payment_session_id: "payses_1",
    }
    expect(params.metadata).toEqual(metadata)
    expect(params.payment_intent_data?.metadata).toEqual(metadata)
    expect(params.client_reference_id).toBe("order_1")
  })

  it("charges the lines", () => {
    const amounts = params.line_items?.map(
      (line) => line.price_data?.unit_amount
    )
    expect(amounts).toEqual([1000, 500])
  })
})
