import { describe, expect, it } from "vitest"

import { CARD, openPage, submitForm } from "./support/page"
import { manual, startPaid } from "./support/payment"
import { errorOf, sessionParams, startSandbox, until } from "./support/sandbox"

const WEEK = 7 * 24 * 60 * 60

const held = () => startPaid({}, manual())

describe("a payment that is captured by hand", () => {
  it("is complete and unpaid, its money held", async () => {
    const { look, types } = await held()
    const session = await look()
    expect(session).toMatchObject({
      status: "complete",
      payment_status: "unpaid",
      payment_method_types: ["card"],
      payment_intent: {
        capture_method: "manual",
        status: "requires_capture",
        amount: 2500,
        amount_capturable: 2500,
        amount_received: 0,
        latest_charge: {
          amount_captured: 0,
          captured: false,
          paid: true,
          status: "succeeded",
        },
      },
    })
    const { created, payment_method_details: details } =
      (typeof session.payment_intent === "object" &&
        typeof session.payment_intent?.latest_charge === "object" &&
        session.payment_intent.latest_charge) ||
      {}
    expect(details?.card?.capture_before).toBe((created ?? 0) + WEEK)
    expect(await types()).toEqual([
      "payment_intent.created",
      "charge.succeeded",
      "payment_intent.amount_capturable_updated",
      "checkout.session.completed",
    ])
  })

  it("is paid once all of it is captured", async () => {
    const { stripe, intent, look, types } = await held()
    expect(await stripe.paymentIntents.capture(intent)).toMatchObject({
      status: "succeeded",
      amount_capturable: 0,
      amount_received: 2500,
    })
    expect(await look()).toMatchObject({
      payment_status: "paid",
      payment_intent: {
        latest_charge: { amount_captured: 2500, captured: true },
      },
    })
    expect((await types()).slice(-2)).toEqual([
      "charge.captured",
      "payment_intent.succeeded",
    ])
  })

  it("releases what is not captured, without a refund", async () => {
    const { stripe, intent, look, types } = await held()
    await stripe.paymentIntents.capture(intent, {
      amount_to_capture: 1800,
      metadata: { parcel: "1" },
    })
    expect(await look()).toMatchObject({
      amount_total: 2500,
      payment_status: "paid",
      payment_intent: {
        amount: 2500,
        amount_capturable: 0,
        amount_received: 1800,
        metadata: { order_id: "order_1", parcel: "1" },
        latest_charge: {
          amount: 2500,
          amount_captured: 1800,
          amount_refunded: 0,
          captured: true,
          refunded: false,
        },
      },
    })
    expect((await stripe.refunds.list()).data).toEqual([])
    expect(await types()).not.toContain("charge.refunded")
    const tooMuch = stripe.refunds.create({
      payment_intent: intent,
      amount: 1801,
    })
    expect((await errorOf(tooMuch)).param).toBe("amount")
    await stripe.refunds.create({ payment_intent: intent, amount: 1800 })
    expect(await look()).toMatchObject({
      payment_intent: { latest_charge: { refunded: true } },
    })
  })

  it.each([
    [2501, { code: "amount_too_large" }],
    [0, { code: "parameter_invalid_integer", param: "amount" }],
    [-1, { param: "amount_to_capture" }],
  ])("refuses to capture %i", async (amount, expected) => {
    const { stripe, intent } = await held()
    const error = await errorOf(
      stripe.paymentIntents.capture(intent, { amount_to_capture: amount })
    )
    expect(error).toMatchObject(expected)
    expect(await stripe.paymentIntents.retrieve(intent)).toMatchObject({
      status: "requires_capture",
      amount_capturable: 2500,
    })
  })

  it("is captured once, whoever asks how often", async () => {
    const { stripe, intent } = await held()
    const capture = (key?: string) =>
      stripe.paymentIntents.capture(
        intent,
        { amount_to_capture: 1000 },
        key ? { idempotencyKey: key } : {}
      )
    await capture("k")
    expect((await capture("k")).amount_received).toBe(1000)
    const error = await errorOf(capture())
    expect(error).toMatchObject({
      code: "payment_intent_unexpected_state",
      payment_intent: { id: intent, status: "succeeded" },
    })
    expect(error.message).toContain("has been released")
  })

  it("can be canceled while held, and not captured after", async () => {
    const { stripe, intent, look, types, id } = await held()
    const canceled = await stripe.paymentIntents.cancel(intent, {
      cancellation_reason: "requested_by_customer",
    })
    expect(canceled).toMatchObject({
      status: "canceled",
      amount_capturable: 0,
      cancellation_reason: "requested_by_customer",
    })
    expect(await look()).toMatchObject({
      id,
      status: "complete",
      payment_status: "unpaid",
      payment_intent: {
        latest_charge: { captured: false, refunded: false, amount_refunded: 0 },
      },
    })
    expect((await types()).at(-1)).toBe("payment_intent.canceled")
    for (const late of [
      stripe.paymentIntents.capture(intent),
      stripe.paymentIntents.cancel(intent),
    ]) {
      expect(await errorOf(late)).toMatchObject({
        code: "payment_intent_unexpected_state",
      })
    }
  })

  it("cannot be canceled once captured, nor refunded before", async () => {
    const { stripe, intent } = await held()
    const early = stripe.refunds.create({ payment_intent: intent })
    expect((await errorOf(early)).message).toContain("cancel the PaymentIntent")
    await stripe.paymentIntents.capture(intent)
    const late = await errorOf(stripe.paymentIntents.cancel(intent))
    expect(late.code).toBe("payment_intent_unexpected_state")
  })

  it("cannot be captured before anyone has paid", async () => {
    const { stripe, control } = await startSandbox()
    const { id } = await stripe.checkout.sessions.create(manual())
    await control(`/sessions/${id}/pay`, { card: "4000000000000002" })
    const session = await stripe.checkout.sessions.retrieve(id)
    const error = await errorOf(
      stripe.paymentIntents.capture(String(session.payment_intent))
    )
    expect(error.message).toContain("has a status of requires_payment_method")
    const { status } = await control(`/sessions/${id}/expire-authorization`)
    expect(status).toBe(409)
  })
})

describe("an authorization", () => {
  it("ends when a test says", async () => {
    const { control, stripe, intent, id, types } = await held()
    const expire = () => control(`/sessions/${id}/expire-authorization`)
    expect((await expire()).status).toBe(200)
    expect((await expire()).status).toBe(409)
    expect(await stripe.paymentIntents.retrieve(intent)).toMatchObject({
      status: "canceled",
      cancellation_reason: "expired",
      amount_capturable: 0,
    })
    expect((await types()).slice(-2)).toEqual([
      "charge.expired",
      "payment_intent.canceled",
    ])
    expect(await errorOf(stripe.paymentIntents.capture(intent))).toMatchObject({
      code: "payment_intent_unexpected_state",
    })
  })

  it("ends with time", async () => {
    let skew = 0
    const { stripe, intent } = await startPaid(
      { nowMs: () => Date.now() + skew },
      manual()
    )
    skew = WEEK * 1000
    await until(
      async () =>
        (await stripe.paymentIntents.retrieve(intent)).status === "canceled"
    )
  })
})

describe("the hosted page", () => {
  it("takes a card whose money is only held, and no bank debit", async () => {
    const { stripe } = await startSandbox()
    const { id, url } = await stripe.checkout.sessions.create(manual())
    expect((await openPage(url ?? "")).html).not.toContain("SEPA")
    expect((await submitForm(url ?? "", CARD)).status).toBe(303)
    expect((await openPage(url ?? "")).html).toContain("on its way")
    const session = await stripe.checkout.sessions.retrieve(id)
    await stripe.paymentIntents.cancel(String(session.payment_intent))
    expect((await openPage(url ?? "")).html).toContain("payment was canceled")
  })

  it("is refused where nothing can be held", async () => {
    const { stripe } = await startSandbox()
    const error = await errorOf(
      stripe.checkout.sessions.create(
        manual({ excluded_payment_method_types: ["card"] })
      )
    )
    expect(error.message).toContain("No payment method types are left")
  })

  it.each(["automatic", "automatic_async"] as const)(
    "captures at once with capture_method %s",
    async (capture_method) => {
      const { look } = await startPaid(
        {},
        sessionParams({ payment_intent_data: { capture_method } })
      )
      expect(await look()).toMatchObject({
        payment_status: "paid",
        payment_intent: { capture_method, amount_received: 2500 },
      })
    }
  )
})
