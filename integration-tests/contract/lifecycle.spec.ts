import { describe, expect, it } from "vitest"

import { errorOf, sessionParams, startSandbox, until } from "./support/sandbox"

const paid = async () => {
  const sandbox = await startSandbox()
  const { stripe, control } = sandbox
  const { id } = await stripe.checkout.sessions.create(sessionParams())
  await control(`/sessions/${id}/pay`)
  const session = await stripe.checkout.sessions.retrieve(id)
  return { ...sandbox, id, intent: String(session.payment_intent) }
}

describe("payment methods", () => {
  it.each([
    [{}, ["card", "sepa_debit"]],
    [{ allowed_payment_method_types: ["card", "us_bank_account"] }, ["card"]],
    [{ excluded_payment_method_types: ["card"] }, ["sepa_debit"]],
  ])("follow the currency and %j", async (filter, types) => {
    const { stripe } = await startSandbox()
    const session = await stripe.checkout.sessions.create(sessionParams(filter))
    expect(session.payment_method_types).toEqual(types)
  })
})

describe("expiry", () => {
  it("comes with time", async () => {
    let skew = 0
    const { stripe } = await startSandbox({ nowMs: () => Date.now() + skew })
    const { id, expires_at: end } =
      await stripe.checkout.sessions.create(sessionParams())
    expect(end * 1000 - Date.now()).toBeGreaterThan(23.9 * 60 * 60 * 1000)
    skew = 24 * 60 * 60 * 1000 + 1000
    await until(
      async () =>
        (await stripe.checkout.sessions.retrieve(id)).status === "expired"
    )
    const { data } = await stripe.events.list()
    expect(data.map((event) => event.type)).toEqual([
      "checkout.session.expired",
    ])
  })

  it("cancels the intent of a failed attempt", async () => {
    const { stripe, control } = await startSandbox()
    const { id } = await stripe.checkout.sessions.create(sessionParams())
    await control(`/sessions/${id}/pay`, { card: "4000000000000002" })
    const session = await stripe.checkout.sessions.expire(id, {
      expand: ["payment_intent"],
    })
    expect(session).toMatchObject({
      status: "expired",
      url: null,
      payment_intent: { status: "canceled", cancellation_reason: "automatic" },
    })
  })

  it("is refused for a session that is paid, or over", async () => {
    const { stripe, id } = await paid()
    const error = await errorOf(stripe.checkout.sessions.expire(id))
    expect(error.message).toContain('status in ["open"]')
    const other = await stripe.checkout.sessions.create(sessionParams())
    await stripe.checkout.sessions.expire(other.id)
    await errorOf(stripe.checkout.sessions.expire(other.id))
  })
})

describe("cancelling an intent", () => {
  it("is refused while its session governs it, and once paid", async () => {
    const { stripe, control, intent } = await paid()
    expect(await errorOf(stripe.paymentIntents.cancel(intent))).toMatchObject({
      code: "payment_intent_unexpected_state",
    })
    const { id } = await stripe.checkout.sessions.create(sessionParams())
    await control(`/sessions/${id}/pay`, { card: "4000000000000002" })
    const session = await stripe.checkout.sessions.retrieve(id)
    const error = await errorOf(
      stripe.paymentIntents.cancel(String(session.payment_intent))
    )
    expect(error.message).toContain("Expire the Checkout Session")
  })
})

describe("refunds", () => {
  it("never give back more than was taken", async () => {
    const { stripe, intent } = await paid()
    const refund = (amount: number) =>
      stripe.refunds.create({ payment_intent: intent, amount })
    const racing = await Promise.allSettled([900, 900, 900].map(refund))
    expect(racing.map((one) => one.status).sort()).toEqual([
      "fulfilled",
      "fulfilled",
      "rejected",
    ])
    expect((await errorOf(refund(701))).param).toBe("amount")
    await refund(700)
    expect((await errorOf(refund(1))).code).toBe("charge_already_refunded")
    const session = await stripe.paymentIntents.retrieve(intent, {
      expand: ["latest_charge"],
    })
    expect(session.latest_charge).toMatchObject({
      amount_refunded: 2500,
      refunded: true,
    })
  })

  it("are found by intent and by charge", async () => {
    const { stripe, intent } = await paid()
    const refund = await stripe.refunds.create({
      payment_intent: intent,
      reason: "requested_by_customer",
      metadata: { return_id: "ret_1" },
      expand: ["charge"],
    })
    expect(refund).toMatchObject({ amount: 2500, charge: { refunded: true } })
    const found = await stripe.refunds.list({ payment_intent: intent })
    expect(found.data.map((one) => one.id)).toEqual([refund.id])
    expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({
      metadata: { return_id: "ret_1" },
      reason: "requested_by_customer",
    })
  })
})

describe("tampering", () => {
  it("before paying: another amount is received", async () => {
    const { stripe, control } = await startSandbox()
    const { id } = await stripe.checkout.sessions.create(sessionParams())
    await control(`/sessions/${id}/tamper`, { amount_total: 100 })
    await control(`/sessions/${id}/pay`)
    const session = await stripe.checkout.sessions.retrieve(id, {
      expand: ["payment_intent.latest_charge"],
    })
    expect(session).toMatchObject({
      amount_total: 100,
      payment_status: "paid",
      payment_intent: { amount_received: 100, latest_charge: { amount: 100 } },
    })
  })

  it("after paying: another currency was received", async () => {
    const { stripe, control, id } = await paid()
    await control(`/sessions/${id}/tamper`, { currency: "usd" })
    const session = await stripe.checkout.sessions.retrieve(id, {
      expand: ["payment_intent"],
    })
    expect(session).toMatchObject({
      currency: "usd",
      payment_intent: { currency: "usd", amount_received: 2500 },
    })
  })
})

describe("lists", () => {
  it("are paged through, newest first", async () => {
    const { stripe } = await startSandbox()
    const made: string[] = []
    for (let index = 0; index < 25; index += 1) {
      const session = await stripe.checkout.sessions.create(sessionParams())
      made.unshift(session.id)
    }
    const first = await stripe.checkout.sessions.list()
    expect(first).toMatchObject({ object: "list", has_more: true })
    expect(first.data.map(({ id }) => id)).toEqual(made.slice(0, 10))
    const all = await stripe.checkout.sessions
      .list({ limit: 7 })
      .autoPagingToArray({ limit: 100 })
    expect(all.map(({ id }) => id)).toEqual(made)
    const before = await stripe.checkout.sessions.list({
      ending_before: made[10],
      limit: 3,
    })
    expect(before.data.map(({ id }) => id)).toEqual(made.slice(7, 10))
  })

  it("are filtered", async () => {
    const { stripe, id, intent } = await paid()
    await stripe.checkout.sessions.create(sessionParams())
    const ids = async (
      filter: Parameters<typeof stripe.checkout.sessions.list>[0]
    ) => (await stripe.checkout.sessions.list(filter)).data.map((s) => s.id)
    expect(await ids({ status: "complete" })).toEqual([id])
    expect(await ids({ payment_intent: intent })).toEqual([id])
    expect(await ids({ created: { gt: 4_000_000_000 } })).toEqual([])
    expect(
      (await stripe.events.list({ types: ["checkout.session.completed"] })).data
    ).toHaveLength(1)
    const error = await errorOf(stripe.events.list({ limit: 101 }))
    expect(error.code).toBe("parameter_invalid_integer")
  })
})
