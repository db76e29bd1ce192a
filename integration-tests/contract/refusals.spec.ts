import Stripe from "stripe"
import { describe, expect, it } from "vitest"

import {
  errorOf,
  sessionParams,
  startSandbox,
  stripeAt,
} from "./support/sandbox"

type Params = Stripe.Checkout.SessionCreateParams

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds

const line = (
  currency: string,
  unit_amount: number,
  quantity = 1
): Params["line_items"] => [
  {
    quantity,
    price_data: { currency, unit_amount, product_data: { name: "A" } },
  },
]

const keys = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, "v"]))

// what the SDK's types would not let through is sent all the same
const raw = (params: object) => params as Partial<Params>

describe("refused as Stripe refuses it: a session", () => {
  it.each<[string, Partial<Params>, { code?: string; param?: string }]>([
    [
      "of an unknown parameter",
      raw({ surprise: "1" }),
      { code: "parameter_unknown", param: "surprise" },
    ],
    [
      "of an unknown nested parameter",
      { line_items: [{ ...raw({ colour: "red" }), quantity: 1 }] },
      { code: "parameter_unknown", param: "line_items[0][colour]" },
    ],
    [
      "without a success_url",
      { success_url: undefined },
      { code: "parameter_missing", param: "success_url" },
    ],
    [
      "without a mode",
      { mode: undefined },
      { code: "parameter_missing", param: "mode" },
    ],
    [
      "without lines",
      { line_items: undefined },
      { code: "parameter_missing", param: "line_items" },
    ],
    [
      "of a wrong success_url",
      { success_url: "order/thanks" },
      { code: "url_invalid", param: "success_url" },
    ],
    [
      "of an unknown currency",
      { line_items: line("xyz", 1000) },
      { param: "line_items[0][price_data][currency]" },
    ],
    [
      "of two currencies",
      { line_items: [...(line("eur", 1000) ?? []), ...(line("usd", 1) ?? [])] },
      { param: "line_items" },
    ],
    [
      "below the minimum",
      { line_items: line("usd", 49) },
      { code: "amount_too_small" },
    ],
    [
      "above the maximum",
      { line_items: line("eur", 60_000_000, 2) },
      { code: "amount_too_large" },
    ],
    [
      "of three decimals that does not end in 0",
      { line_items: line("kwd", 5001) },
      { code: "invalid_charge_amount" },
    ],
    [
      "of no pieces",
      { line_items: line("eur", 1000, 0) },
      { code: "parameter_invalid_integer", param: "line_items[0][quantity]" },
    ],
    [
      "of a fraction of a cent",
      { line_items: line("eur", 10.5) },
      {
        code: "parameter_invalid_integer",
        param: "line_items[0][price_data][unit_amount]",
      },
    ],
    [
      "of a negative amount",
      { line_items: line("eur", -100) },
      { code: "parameter_invalid_integer" },
    ],
    [
      "that expires too soon",
      { expires_at: inSeconds(29 * 60) },
      { param: "expires_at" },
    ],
    [
      "that expires too late",
      { expires_at: inSeconds(25 * 60 * 60) },
      { param: "expires_at" },
    ],
    ["of 51 metadata keys", { metadata: keys(51) }, { param: "metadata" }],
    [
      "of a metadata key of 41 characters",
      { metadata: { ["k".repeat(41)]: "v" } },
      { param: `metadata[${"k".repeat(41)}]` },
    ],
    [
      "of a metadata value of 501 characters",
      { metadata: { key: "v".repeat(501) } },
      { param: "metadata[key]" },
    ],
    [
      "of an empty reference",
      { client_reference_id: "" },
      { code: "parameter_invalid_empty", param: "client_reference_id" },
    ],
    [
      "of a wrong mail address",
      { customer_email: "ada" },
      { code: "email_invalid", param: "customer_email" },
    ],
    [
      "of an unknown coupon",
      { discounts: [{ coupon: "none" }] },
      { code: "resource_missing", param: "discounts[0][coupon]" },
    ],
    [
      "of fixed payment methods, which Stripe takes no more",
      raw({ payment_method_types: ["card"] }),
      { code: "payment_method_types_no_longer_supported" },
    ],
    [
      "that leaves no payment method",
      {
        line_items: line("usd", 1000),
        allowed_payment_method_types: ["sepa_debit"],
      },
      { param: "allowed_payment_method_types" },
    ],
    [
      "of what only Stripe serves",
      { allow_promotion_codes: true },
      { code: "sandbox_unsupported", param: "allow_promotion_codes" },
    ],
    [
      "expanded by an unknown property",
      { expand: ["payment_intent.colour"] },
      { param: "expand" },
    ],
  ])("%s", async (_case, change, expected) => {
    const { stripe } = await startSandbox()
    const error = await errorOf(
      stripe.checkout.sessions.create(sessionParams(change))
    )
    expect(error.type).toBe("StripeInvalidRequestError")
    expect(error).toMatchObject(expected)
    expect(error.message).not.toBe("")
    expect(error.requestId).toMatch(/^req_/)
    expect((await stripe.checkout.sessions.list()).data).toEqual([])
  })

  it("takes limits as they are: 50 keys of 40 and 500 characters", async () => {
    const { stripe } = await startSandbox()
    const metadata = { ...keys(49), ["k".repeat(40)]: "v".repeat(500) }
    const session = await stripe.checkout.sessions.create(
      sessionParams({
        metadata,
        line_items: line("eur", 50),
        expires_at: inSeconds(30 * 60),
      })
    )
    expect(session.metadata).toEqual(metadata)
  })
})

describe("refused as Stripe refuses it: a request", () => {
  it.each([
    ["without a key", ""],
    ["with a live key", "Bearer sk_live_123"],
    ["with another scheme", "Digest sk_test_123"],
  ])("%s", async (_case, authorization) => {
    const { url } = await startSandbox()
    const response = await fetch(`${url}/v1/events`, {
      headers: { authorization },
    })
    expect(response.status).toBe(401)
    expect(response.headers.get("request-id")).toMatch(/^req_/)
    expect(await response.json()).toMatchObject({
      error: { type: "invalid_request_error" },
    })
  })

  it("with a key that the SDK calls wrong", async () => {
    const { url } = await startSandbox()
    const error = await errorOf(stripeAt(url, "sk_bad").events.list())
    expect(error.type).toBe("StripeAuthenticationError")
  })

  it("for what does not exist", async () => {
    const { stripe, url } = await startSandbox()
    for (const call of [
      stripe.checkout.sessions.retrieve("cs_test_none"),
      stripe.paymentIntents.retrieve("pi_none"),
      stripe.charges.retrieve("ch_none"),
      stripe.refunds.retrieve("re_none"),
      stripe.events.retrieve("evt_none"),
      stripe.refunds.create({ payment_intent: "pi_none" }),
    ]) {
      expect(await errorOf(call)).toMatchObject({
        statusCode: 404,
        code: "resource_missing",
      })
    }
    const response = await fetch(`${url}/v1/nothing`, {
      headers: { authorization: "Bearer sk_test_1" },
    })
    expect(response.status).toBe(404)
  })
})
