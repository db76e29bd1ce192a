import { describe, expect, it } from "vitest"

import { SECRET, startReceiver } from "./support/receiver"
import { startPaid } from "./support/payment"
import { errorOf, sessionParams, until } from "./support/sandbox"

const PENDING = { card: "4000000000007726" }
const FAILING = { card: "4000000000005126" }

const LATER = { refundDelayMs: 3_600_000 }

const chargeOf = async ({ look }: Awaited<ReturnType<typeof startPaid>>) => {
  const { payment_intent: intent } = await look()
  const charge = typeof intent === "object" ? intent?.latest_charge : null
  if (!charge || typeof charge === "string") {
    throw new Error("Nothing was charged.")
  }
  return charge
}

describe("a refund", () => {
  it("keeps its metadata and is found by payment and by charge", async () => {
    const paid = await startPaid()
    const { stripe, intent } = paid
    const { id: charge } = await chargeOf(paid)
    const made = await stripe.refunds.create({
      payment_intent: intent,
      amount: 700,
      metadata: { refund_key: "refund_1" },
    })
    const others = await startPaid()
    await others.stripe.refunds.create({ payment_intent: others.intent })
    expect(made).toMatchObject({
      status: "succeeded",
      metadata: { refund_key: "refund_1" },
      destination_details: {
        type: "card",
        card: { reference_status: "pending", type: "refund" },
      },
    })
    for (const filter of [{ payment_intent: intent }, { charge }]) {
      const { data } = await stripe.refunds.list(filter)
      expect(data.map(({ id, metadata }) => [id, metadata])).toEqual([
        [made.id, { refund_key: "refund_1" }],
      ])
    }
    expect((await stripe.refunds.list({ charge: "ch_other" })).data).toEqual([])
  })

  it("is refused by one minor unit too much, in words and money", async () => {
    const { stripe, intent } = await startPaid()
    await stripe.refunds.create({ payment_intent: intent, amount: 1000 })
    const error = await errorOf(
      stripe.refunds.create({ payment_intent: intent, amount: 1501 })
    )
    expect(error).toMatchObject({
      param: "amount",
      message:
        "Refund amount (€15.01) is greater than unrefunded amount on charge (€15.00)",
    })
  })

  it("ends in 0 where a currency has three decimals", async () => {
    const { stripe, intent } = await startPaid(
      {},
      sessionParams({
        line_items: [
          {
            quantity: 1,
            price_data: {
              currency: "kwd",
              unit_amount: 5000,
              product_data: { name: "Pen" },
            },
          },
        ],
      })
    )
    const refund = (amount: number) =>
      stripe.refunds.create({ payment_intent: intent, amount })
    expect((await errorOf(refund(1))).code).toBe("invalid_charge_amount")
    expect((await refund(4990)).amount).toBe(4990)
  })

  it("tells of itself as Stripe does", async () => {
    const receiver = await startReceiver()
    const { stripe, intent, types } = await startPaid({
      webhookUrl: receiver.url,
      webhookSecret: SECRET,
      refundDelayMs: 50,
    })
    const { id } = await stripe.refunds.create({ payment_intent: intent })
    await until(() => receiver.types().includes("charge.refund.updated"))
    expect((await types()).slice(-4)).toEqual([
      "refund.created",
      "charge.refunded",
      "refund.updated",
      "charge.refund.updated",
    ])
    expect(await stripe.refunds.retrieve(id)).toMatchObject({
      status: "succeeded",
      destination_details: { card: { reference_status: "available" } },
    })
  })
})

describe("a refund that is on its way", () => {
  it("counts as given back, and arrives", async () => {
    const paid = await startPaid(LATER, sessionParams(), PENDING)
    const { stripe, intent, control } = paid
    const { id, status } = await stripe.refunds.create({
      payment_intent: intent,
      amount: 2000,
    })
    expect(status).toBe("pending")
    expect((await chargeOf(paid)).amount_refunded).toBe(2000)
    const second = stripe.refunds.create({
      payment_intent: intent,
      amount: 501,
    })
    expect((await errorOf(second)).param).toBe("amount")
    const settle = () =>
      control(`/refunds/${id}/settle`, { outcome: "succeeded" })
    expect((await settle()).status).toBe(200)
    expect((await settle()).status).toBe(409)
    const arrived = await stripe.refunds.retrieve(id)
    expect(arrived.status).toBe("succeeded")
    expect(arrived).not.toHaveProperty("pending_reason")
  })

  it("is how a bank debit is given back, with time", async () => {
    const { stripe, intent, control, id } = await startPaid(
      { debitDelayMs: 3_600_000, refundDelayMs: 300 },
      sessionParams(),
      { method: "bank_debit" }
    )
    await control("/debits/settle", { session: id, outcome: "succeeded" })
    const refund = await stripe.refunds.create({ payment_intent: intent })
    expect(refund).toMatchObject({
      status: "pending",
      destination_details: { type: "eu_bank_transfer" },
    })
    await until(
      async () =>
        (await stripe.refunds.retrieve(refund.id)).status === "succeeded"
    )
  })
})

describe("a refund that fails", () => {
  const failed = {
    status: "failed",
    failure_reason: "lost_or_stolen_card",
  }

  it.each([
    ["while on its way", PENDING],
    ["after it had succeeded", {}],
  ])("%s restores the money", async (_when, card) => {
    const paid = await startPaid(LATER, sessionParams(), card)
    const { stripe, intent, control, types } = paid
    const { id } = await stripe.refunds.create({ payment_intent: intent })
    expect((await chargeOf(paid)).refunded).toBe(true)
    const fail = () =>
      control(`/refunds/${id}/settle`, {
        outcome: "failed",
        failure_reason: "lost_or_stolen_card",
      })
    expect((await fail()).status).toBe(200)
    expect(await stripe.refunds.retrieve(id)).toMatchObject(failed)
    expect(await chargeOf(paid)).toMatchObject({
      amount_refunded: 0,
      refunded: false,
    })
    expect((await types()).slice(-3)).toEqual([
      "refund.updated",
      "charge.refund.updated",
      "refund.failed",
    ])
    expect((await fail()).status).toBe(409)
    const again = await stripe.refunds.create({ payment_intent: intent })
    expect(again.amount).toBe(2500)
  })

  it("does so by itself with Stripe's card for it", async () => {
    const paid = await startPaid({ refundDelayMs: 50 }, undefined, FAILING)
    const { stripe, intent } = paid
    const { id, status } = await stripe.refunds.create({
      payment_intent: intent,
    })
    expect(status).toBe("succeeded")
    await until(
      async () => (await stripe.refunds.retrieve(id)).status === "failed"
    )
    expect((await chargeOf(paid)).amount_refunded).toBe(0)
  })
})

describe("the Dashboard", () => {
  it("refunds without a key or metadata of the shop", async () => {
    const { stripe, intent, control, id } = await startPaid()
    const refund = (body: object) => control(`/sessions/${id}/refund`, body)
    const { body } = await refund({ amount: 900 })
    expect(body).toMatchObject({ refund: { amount: 900, metadata: {} } })
    expect((await refund({ amount: 1601 })).status).toBe(400)
    await refund({})
    const { data } = await stripe.refunds.list({ payment_intent: intent })
    expect(data.map(({ amount }) => amount)).toEqual([1600, 900])
    const { data: events } = await stripe.events.list({
      type: "refund.created",
    })
    expect(events.map((event) => event.request)).toEqual([
      { id: null, idempotency_key: null },
      { id: null, idempotency_key: null },
    ])
  })

  it("has nothing to refund before anyone has paid", async () => {
    const { control, stripe } = await startPaid()
    const { id } = await stripe.checkout.sessions.create(sessionParams())
    expect((await control(`/sessions/${id}/refund`)).status).toBe(404)
  })
})
