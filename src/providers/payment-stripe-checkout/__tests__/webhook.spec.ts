import Stripe from "stripe"
import { describe, expect, it } from "vitest"

import { verifiedPaymentEvent } from "../../../modules/order-payment/contract"
import StripeCheckoutProvider from "../service"

const SECRET = "whsec_0123456789abcdef"
const TOLERANCE_SECONDS = 300

const providerWith = (options: Record<string, string> = {}) =>
  new StripeCheckoutProvider(
    {},
    { api_key: "sk_test_1", webhook_secret: SECRET, ...options }
  )

const eventOf = (object: object, change: object = {}) => ({
  id: "evt_1",
  object: "event",
  type: "checkout.session.completed",
  created: 1_767_225_600,
  livemode: false,
  data: { object },
  ...change,
})

const session = {
  id: "cs_1",
  object: "checkout.session",
  payment_intent: "pi_1",
  client_reference_id: "order_1",
  metadata: { order_id: "order_1", payment_session_id: "payses_1" },
}

type Delivery = {
  signedBody?: string
  secret?: string
  ageSeconds?: number
  headers?: Record<string, string>
}

const deliver = (
  body: string,
  {
    signedBody = body,
    secret = SECRET,
    ageSeconds = 0,
    headers,
  }: Delivery = {},
  provider = providerWith()
) =>
  provider.getWebhookActionAndData({
    data: {},
    rawData: body,
    headers: headers ?? {
      "stripe-signature": Stripe.webhooks.generateTestHeaderString({
        payload: signedBody,
        secret,
        timestamp: Math.floor(Date.now() / 1000) - ageSeconds,
      }),
    },
  })

const identityOf = async (
  event: object,
  options: Record<string, string> = {}
) => {
  const answer = await deliver(JSON.stringify(event), {}, providerWith(options))
  const data: unknown = answer.data
  return verifiedPaymentEvent.parse(
    typeof data === "object" && data !== null && "event" in data
      ? data.event
      : null
  )
}

describe("a signature", () => {
  const body = JSON.stringify(eventOf(session))

  it("of ours is good, also when it comes a second time", async () => {
    const first = await deliver(body, { ageSeconds: TOLERANCE_SECONDS - 20 })
    expect(first.data).toMatchObject({ session_id: "payses_1" })
    expect(await deliver(body, { ageSeconds: TOLERANCE_SECONDS - 20 })).toEqual(
      first
    )
  })

  it.each<[string, string, Delivery]>([
    ["after the tolerance", body, { ageSeconds: TOLERANCE_SECONDS + 20 }],
    ["with another secret", body, { secret: "whsec_fedcba9876543210" }],
    ["with an empty secret", body, { secret: "" }],
    ["of another body", body.replace("evt_1", "evt_2"), { signedBody: body }],
    ["that is missing", body, { headers: {} }],
    ["that is nonsense", body, { headers: { "stripe-signature": "t=x,v1=y" } }],
    ["of what is no JSON", "{", {}],
    ["of what is no event", JSON.stringify({ id: "evt_1" }), {}],
  ])("%s is refused", async (_name, sent, how) => {
    await expect(deliver(sent, how)).rejects.toMatchObject({
      type: "invalid_data",
    })
  })

  it("is refused when any single byte of the body was changed", async () => {
    for (let at = 0; at < body.length; at += 1) {
      const other = body[at] === "0" ? "1" : "0"
      const changed = body.slice(0, at) + other + body.slice(at + 1)
      await expect(
        deliver(changed, { signedBody: body })
      ).rejects.toMatchObject({ type: "invalid_data" })
    }
  })
})

describe("an event's identity", () => {
  const known = { payment_session_id: "payses_1", order_id: "order_1" }

  it.each([
    ["a session", session, { ...known, reference: "cs_1" }],
    [
      "an intent",
      { id: "pi_1", object: "payment_intent", metadata: session.metadata },
      { ...known, reference: null },
    ],
    [
      "a refund",
      { id: "re_1", object: "refund", payment_intent: "pi_1", metadata: {} },
      { reference: null, payment_session_id: null, order_id: null },
    ],
    [
      "a dispute with its intent expanded",
      { id: "dp_1", object: "dispute", payment_intent: { id: "pi_1" } },
      { reference: null, payment_session_id: null, order_id: null },
    ],
  ])("is read from %s", async (_name, object, ids) => {
    expect(await identityOf(eventOf(object))).toMatchObject({
      event_id: "evt_1",
      created_at: "2026-01-01T00:00:00.000Z",
      foreign: null,
      payment_reference: "pi_1",
      ...ids,
    })
  })

  it("is empty for what is not about a payment", async () => {
    const object = {
      id: "cus_1",
      object: "customer",
      metadata: { order_id: 1 },
    }
    expect(await identityOf(eventOf(object))).toMatchObject({
      reference: null,
      payment_reference: null,
      payment_session_id: null,
      order_id: null,
    })
  })

  it.each([
    ["live mode", { livemode: true }, {}, "other_mode"],
    ["test mode", {}, { api_key: "sk_live_1" }, "other_mode"],
    ["another account", { account: "acct_2" }, {}, "other_account"],
    [
      "an account beside ours",
      { account: "acct_2" },
      { account_id: "acct_1" },
      "other_account",
    ],
    [
      "an account of the same organization",
      { context: "acct_2" },
      { account_id: "acct_1" },
      "other_account",
    ],
    ["our account", { account: "acct_1" }, { account_id: "acct_1" }, null],
    ["live mode, ours", { livemode: true }, { api_key: "rk_live_1" }, null],
  ])("fault 7: of %s", async (_name, change, options, foreign) => {
    expect((await identityOf(eventOf(session, change), options)).foreign).toBe(
      foreign
    )
  })
})

describe("the provider", () => {
  it.each(["", "   ", undefined])(
    "fault 5: does not load with the webhook secret %j",
    (webhook_secret) => {
      expect(() =>
        StripeCheckoutProvider.validateOptions({
          api_key: "sk_test_1",
          webhook_secret,
        })
      ).toThrow("webhook_secret")
    }
  )
})
