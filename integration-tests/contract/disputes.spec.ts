import { describe, expect, it } from "vitest"

import { manual, startPaid } from "./support/payment"
import { errorOf, sessionParams } from "./support/sandbox"

type Paid = Awaited<ReturnType<typeof startPaid>>

const open = async ({ control, id }: Paid, body: object = {}) => {
  const answer = await control(`/sessions/${id}/dispute`, body)
  const dispute = answer.body.dispute as { id: string } | undefined
  return { status: answer.status, dispute: dispute?.id ?? "" }
}

const orderOf = async ({ url }: Paid): Promise<unknown> => {
  const response = await fetch(`${url}/_sandbox/orders/order_1`)
  return ((await response.json()) as { order: unknown }).order
}

describe("a dispute", () => {
  it("withdraws the money and bars refunds", async () => {
    const paid = await startPaid()
    const { stripe, intent, look, types } = paid
    const { dispute } = await open(paid, { reason: "product_not_received" })
    expect(
      await stripe.disputes.retrieve(dispute, { expand: ["charge"] })
    ).toMatchObject({
      id: expect.stringMatching(/^du_/),
      amount: 2500,
      status: "needs_response",
      reason: "product_not_received",
      is_charge_refundable: false,
      charge: { disputed: true, refunded: false, amount_refunded: 0 },
      payment_intent: intent,
      balance_transactions: [{ amount: -2500, fee: 1500, net: -4000 }],
    })
    expect((await types()).slice(-2)).toEqual([
      "charge.dispute.created",
      "charge.dispute.funds_withdrawn",
    ])
    const refund = stripe.refunds.create({ payment_intent: intent })
    expect((await errorOf(refund)).code).toBe("charge_disputed")
    expect((await open(paid)).status).toBe(400)
    expect((await look()).payment_status).toBe("paid")
  })

  it("that is won gives the money back, and refunds work again", async () => {
    const paid = await startPaid()
    const { stripe, intent, control, types } = paid
    const { dispute } = await open(paid)
    await control(`/disputes/${dispute}/respond`)
    expect(await stripe.disputes.retrieve(dispute)).toMatchObject({
      status: "under_review",
      evidence_details: { has_evidence: true, submission_count: 1 },
    })
    const close = () =>
      control(`/disputes/${dispute}/close`, { outcome: "won" })
    expect((await close()).status).toBe(200)
    expect((await close()).status).toBe(409)
    expect((await control(`/disputes/${dispute}/respond`)).status).toBe(409)
    expect(await stripe.disputes.retrieve(dispute)).toMatchObject({
      status: "won",
      is_charge_refundable: true,
      balance_transactions: [{ amount: -2500 }, { amount: 2500, fee: 0 }],
    })
    expect((await types()).slice(-5)).toEqual([
      "charge.dispute.updated",
      "charge.updated",
      "charge.dispute.funds_reinstated",
      "charge.dispute.closed",
      "charge.updated",
    ])
    await stripe.refunds.create({ payment_intent: intent })
  })

  it("that is lost keeps the money", async () => {
    const paid = await startPaid()
    const { stripe, intent, control, types } = paid
    const { dispute } = await open(paid, { amount: 1000 })
    expect(await orderOf(paid)).toMatchObject({ disputed: 1000, lost: 0 })
    await control(`/disputes/${dispute}/close`, { outcome: "lost" })
    expect(await stripe.disputes.retrieve(dispute)).toMatchObject({
      status: "lost",
      amount: 1000,
      balance_transactions: [{ amount: -1000 }],
    })
    expect((await types()).slice(-2)).toEqual([
      "charge.dispute.closed",
      "charge.updated",
    ])
    const refund = stripe.refunds.create({ payment_intent: intent })
    expect((await errorOf(refund)).code).toBe("charge_disputed")
    expect(await orderOf(paid)).toMatchObject({ disputed: 0, lost: 1000 })
  })

  it("is about what was not given back, and no more than was taken", async () => {
    const paid = await startPaid()
    const { stripe, intent } = paid
    await stripe.refunds.create({ payment_intent: intent, amount: 400 })
    expect((await open(paid, { amount: 2501 })).status).toBe(400)
    const { dispute } = await open(paid)
    expect((await stripe.disputes.retrieve(dispute)).amount).toBe(2100)
  })

  it("that is only a question withdraws nothing", async () => {
    const paid = await startPaid()
    const { stripe, intent, control, types } = paid
    const { dispute } = await open(paid, { inquiry: true })
    expect(await stripe.disputes.retrieve(dispute)).toMatchObject({
      status: "warning_needs_response",
      is_charge_refundable: true,
      balance_transactions: [],
      payment_method_details: { card: { case_type: "inquiry" } },
    })
    expect((await types()).at(-1)).toBe("charge.dispute.created")
    await stripe.refunds.create({ payment_intent: intent })
    await control(`/disputes/${dispute}/close`, { outcome: "won" })
    const closed = await stripe.disputes.retrieve(dispute)
    expect(closed.status).toBe("warning_closed")
  })

  it("is listed by payment and by charge", async () => {
    const paid = await startPaid()
    const { stripe, intent } = paid
    const { dispute } = await open(paid)
    const { charge } = await stripe.disputes.retrieve(dispute)
    const ids = async (filter: object) =>
      (await stripe.disputes.list(filter)).data.map(({ id }) => id)
    expect(await ids({ payment_intent: intent })).toEqual([dispute])
    expect(await ids({ charge: String(charge) })).toEqual([dispute])
    expect(await ids({ charge: "ch_other" })).toEqual([])
    expect(await errorOf(stripe.disputes.retrieve("du_none"))).toMatchObject({
      statusCode: 404,
      code: "resource_missing",
      param: "dispute",
    })
  })

  it("comes with Stripe's card for it, once money is captured", async () => {
    const card = { card: "4000000000000259" }
    const paid = await startPaid({}, sessionParams(), card)
    expect((await paid.types()).slice(-5)).toEqual([
      "charge.succeeded",
      "charge.dispute.created",
      "charge.dispute.funds_withdrawn",
      "payment_intent.succeeded",
      "checkout.session.completed",
    ])
    const held = await startPaid({}, manual(), card)
    expect((await held.stripe.disputes.list()).data).toEqual([])
    await held.stripe.paymentIntents.capture(held.intent, {
      amount_to_capture: 900,
    })
    const { data } = await held.stripe.disputes.list()
    expect(data.map(({ amount }) => amount)).toEqual([900])
  })
})

it("says order by order what it holds", async () => {
  const paid = await startPaid()
  const { stripe, control, intent } = paid
  const again = await stripe.checkout.sessions.create(manual())
  await control(`/sessions/${again.id}/pay`)
  const open = await stripe.checkout.sessions.create(sessionParams())
  const refund = (amount: number) =>
    stripe.refunds.create({ payment_intent: intent, amount })
  const { id } = await refund(500)
  await refund(300)
  await control(`/refunds/${id}/settle`, { outcome: "failed" })
  expect(await orderOf(paid)).toMatchObject({
    reference: "order_1",
    authorized: 2500,
    captured: 2500,
    refunded: 300,
    disputed: 0,
    lost: 0,
    payments: [
      { session: paid.id, intent_status: "succeeded", captured: 2500 },
      { session: again.id, intent_status: "requires_capture", captured: 0 },
      { session: open.id, payment_intent: null },
    ],
  })
  const response = await fetch(`${paid.url}/_sandbox/orders/order_2`)
  expect(response.status).toBe(404)
})
