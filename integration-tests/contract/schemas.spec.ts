import type Stripe from "stripe"
import { beforeAll, describe, expect, it } from "vitest"

import type { HostedCheckoutRequest } from "../../src/modules/order-payment/contract"
import { checkoutParams } from "../../src/providers/payment-stripe-checkout/open-checkout"
import { manual } from "./support/payment"
import { sessionParams, startSandbox } from "./support/sandbox"
import {
  hasSchemas,
  loadFixtures,
  loadSchemas,
  schemasNote,
} from "./support/schemas"

const REQUEST: HostedCheckoutRequest = {
  order_id: "order_1",
  display_id: 7,
  payment_session_id: "payses_1",
  amount_minor: 2500,
  currency_code: "eur",
  email: "ada@example.com",
  lines: [{ name: "Linen notebook × 2", amount_minor: 2500 }],
  success_url: "http://127.0.0.1:8000/order/t",
  cancel_url: "http://127.0.0.1:8000/order/t",
  expires_at: Math.floor(Date.now() / 1000) + 3600,
}

type Control = Awaited<ReturnType<typeof startSandbox>>["control"]

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const REFUND_PENDING = "4000000000007726"

// Stripe sends these only when they are expanded
const ON_DEMAND = ["line_items", "refunds"]

describe.skipIf(!hasSchemas)(`published schemas${schemasNote}`, () => {
  let schemas: ReturnType<typeof loadSchemas>
  let fixtures: ReturnType<typeof loadFixtures>

  beforeAll(() => {
    schemas = loadSchemas()
    fixtures = loadFixtures()
  }, 60_000)

  const expectShape = (name: string, answers: unknown[]) => {
    const check = schemas.resource(name)
    const keys = Object.keys(fixtures[name] ?? {}).filter(
      (key) => !ON_DEMAND.includes(key)
    )
    expect(answers.length).toBeGreaterThan(0)
    for (const answer of answers.map(plain)) {
      expect(check(answer), name).toEqual([])
      expect(Object.keys(answer as object)).toEqual(
        expect.arrayContaining(keys)
      )
    }
  }

  // Nothing goes on by itself, however long a walk takes.
  const patient = { debitDelayMs: 3_600_000, refundDelayMs: 3_600_000 }

  const walkThroughAll = async () => {
    const { stripe, control } = await startSandbox(patient)
    const open = await stripe.checkout.sessions.create(sessionParams())
    const create = () => stripe.checkout.sessions.create(sessionParams())
    const [paid, declined, debited, failed, gone, asked] = await Promise.all([
      create(),
      create(),
      create(),
      create(),
      create(),
      create(),
    ])
    await control(`/sessions/${paid.id}/pay`)
    await control(`/sessions/${declined.id}/pay`, { card: "4000000000000002" })
    const debit = { method: "bank_debit" }
    await control(`/sessions/${debited.id}/pay`, debit)
    await control(`/sessions/${failed.id}/pay`, debit)
    await control("/debits/settle", { session: failed.id, outcome: "failed" })
    await control(`/sessions/${asked.id}/pay`, {
      card: "4000002500003155",
      authenticate: "fail",
    })
    await control(`/sessions/${gone.id}/pay`, { card: "4000000000009995" })
    await stripe.checkout.sessions.expire(gone.id)
    const { payment_intent: intent } = await stripe.checkout.sessions.retrieve(
      paid.id
    )
    await stripe.refunds.create({ payment_intent: String(intent), amount: 500 })
    await hold(stripe, control)
    return { stripe, open, paid }
  }

  const hold = async (
    { checkout, paymentIntents }: Stripe,
    control: Control
  ) => {
    const pay = async () => {
      const { id } = await checkout.sessions.create(manual())
      await control(`/sessions/${id}/pay`)
      const { payment_intent: intent } = await checkout.sessions.retrieve(id)
      return { id, intent: String(intent) }
    }
    await pay()
    await paymentIntents.capture((await pay()).intent, {
      amount_to_capture: 1000,
    })
    await paymentIntents.cancel((await pay()).intent)
    await control(`/sessions/${(await pay()).id}/expire-authorization`)
  }

  const disputeAndRefund = async () => {
    const { stripe, control } = await startSandbox(patient)
    const pay = async (how: object = {}) => {
      const { id } = await stripe.checkout.sessions.create(sessionParams())
      await control(`/sessions/${id}/pay`, how)
      return id
    }
    const dispute = async (body: object = {}) => {
      const answer = await control(`/sessions/${await pay()}/dispute`, body)
      return (answer.body.dispute as { id: string }).id
    }
    await dispute()
    await dispute({ inquiry: true })
    await control(`/disputes/${await dispute()}/respond`)
    await control(`/disputes/${await dispute()}/close`, { outcome: "won" })
    await control(`/disputes/${await dispute()}/close`, { outcome: "lost" })
    await control(`/sessions/${await pay({ card: REFUND_PENDING })}/refund`)
    const { body } = await control(`/sessions/${await pay()}/refund`)
    const { id } = body.refund as { id: string }
    await control(`/refunds/${id}/settle`, { outcome: "failed" })
    return stripe
  }

  it("answers every resource in full, in every state", async () => {
    const { stripe, open } = await walkThroughAll()
    const sessions = await stripe.checkout.sessions.list({ limit: 100 })
    expect(new Set(sessions.data.map((s) => s.status)).size).toBe(3)
    expectShape("checkout.session", [open, ...sessions.data])
    const intents = await stripe.paymentIntents.list({ limit: 100 })
    expect(new Set(intents.data.map((i) => i.status))).toEqual(
      new Set([
        "succeeded",
        "requires_payment_method",
        "processing",
        "requires_capture",
        "canceled",
      ])
    )
    expectShape("payment_intent", intents.data)
    const charges = await stripe.charges.list({ limit: 100 })
    expectShape("charge", charges.data)
    expectShape("refund", (await stripe.refunds.list()).data)
    expectShape("event", (await stripe.events.list({ limit: 100 })).data)
    const lines = await stripe.checkout.sessions.listLineItems(open.id)
    expectShape("item", lines.data)
  })

  it("answers disputes and refunds in full, in every state", async () => {
    const stripe = await disputeAndRefund()
    const disputes = await stripe.disputes.list({ limit: 100 })
    expect(new Set(disputes.data.map((d) => d.status)).size).toBe(5)
    expectShape("dispute", disputes.data)
    const refunds = await stripe.refunds.list()
    expect(refunds.data.map((r) => r.status)).toEqual(["failed", "pending"])
    expectShape("refund", refunds.data)
    expectShape("charge", (await stripe.charges.list({ limit: 100 })).data)
    expectShape("event", (await stripe.events.list({ limit: 100 })).data)
  })

  it("answers expanded resources in full", async () => {
    const { stripe, paid } = await walkThroughAll()
    const session = await stripe.checkout.sessions.retrieve(paid.id, {
      expand: [
        "line_items",
        "payment_intent.latest_charge.refunds",
        "payment_intent.payment_method",
      ],
    })
    const raw = plain(session)
    expectShape("checkout.session", [session])
    expect(raw).toMatchObject({
      line_items: { data: [{ amount_total: 2500, quantity: 2 }] },
      payment_intent: {
        amount_received: 2500,
        latest_charge: { paid: true, refunds: { data: [{ amount: 500 }] } },
        payment_method: { card: { last4: "4242" } },
      },
    })
  })

  it("is sent only what Stripe's own request schema takes", () => {
    const check = schemas.request("/v1/checkout/sessions")
    const params = checkoutParams(REQUEST)
    expect(check(plain(params))).toEqual([])
    expect(check(plain(sessionParams()))).toEqual([])
    expect(check({ ...params, surprise: "1" })).not.toEqual([])
  })

  it("takes a capture as Stripe's request schema has it", () => {
    const check = schemas.request("/v1/payment_intents/{intent}/capture")
    expect(check({ amount_to_capture: 1, metadata: { a: "b" } })).toEqual([])
    expect(check({ amount: 1 })).not.toEqual([])
  })

  it("takes what the shop's provider sends", async () => {
    const { stripe } = await startSandbox()
    const session = await stripe.checkout.sessions.create(
      checkoutParams({ ...REQUEST, currency_code: "usd" })
    )
    expect(session).toMatchObject({
      amount_total: 2500,
      currency: "usd",
      client_reference_id: "order_1",
      payment_method_types: ["card", "us_bank_account"],
    })
  })
})
