import Stripe from "stripe"
import { describe, expect, it } from "vitest"

import { manual, startPaid } from "./support/payment"
import { errorOf, sessionParams, startSandbox, until } from "./support/sandbox"

const impatient = (url: string) =>
  new Stripe("sk_test_contract", {
    host: new URL(url).hostname,
    port: new URL(url).port,
    protocol: "http",
    maxNetworkRetries: 0,
    timeout: 150,
  })

const SESSIONS = "/v1/checkout/sessions"

const create = (stripe: Stripe) =>
  stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: "k" })

const count = async (stripe: Stripe) =>
  (await stripe.checkout.sessions.list()).data.length

describe("a late answer", () => {
  it("comes from a request that acted at once", async () => {
    const { control, stripe, url } = await startSandbox()
    await control("/faults", { path: SESSIONS, method: "POST", delay_ms: 400 })
    const error = await errorOf(create(impatient(url)))
    expect(error.type).toBe("StripeConnectionError")
    expect(await count(stripe)).toBe(1)
    const { lastResponse } = await create(impatient(url))
    expect(lastResponse.headers["idempotent-replayed"]).toBe("true")
    expect(await count(stripe)).toBe(1)
  })

  it("comes from a request that acts only when its caller is gone", async () => {
    const { control, stripe, url } = await startSandbox()
    await control("/faults", {
      path: SESSIONS,
      method: "POST",
      delay_ms: 400,
      acts: "after_delay",
    })
    await errorOf(create(impatient(url)))
    expect(await count(stripe)).toBe(0)
    const retry = await create(stripe)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await count(stripe)).toBe(1)
    const { data } = await stripe.checkout.sessions.list()
    expect(data[0]?.id).toBe(retry.id)
  })

  it("is waited for by a patient caller", async () => {
    const { control, stripe } = await startSandbox()
    await control("/faults", { path: SESSIONS, delay_ms: 200, times: 2 })
    const begin = Date.now()
    await create(stripe)
    expect(Date.now() - begin).toBeGreaterThanOrEqual(190)
  })

  it("can be a failure", async () => {
    const { control, stripe } = await startSandbox()
    const fault = { path: SESSIONS, delay_ms: 100, status: 503, after: true }
    await control("/faults", fault)
    expect((await errorOf(create(stripe))).statusCode).toBe(503)
    expect(await count(stripe)).toBe(1)
  })

  it("never comes from a sandbox that was closed", async () => {
    const sandbox = await startSandbox()
    await sandbox.control("/faults", {
      path: SESSIONS,
      delay_ms: 100,
      acts: "after_delay",
    })
    const call = errorOf(create(sandbox.stripe))
    await new Promise((resolve) => setTimeout(resolve, 30))
    await sandbox.close()
    expect((await call).type).toBe("StripeConnectionError")
  })
})

describe("a fault", () => {
  it("meets one kind of request by a pattern, as often as told", async () => {
    const { control, stripe, intent, url } = await startPaid({}, manual())
    const path = "/v1/payment_intents/*/capture"
    await control("/faults", { path, times: 2 })
    expect((await stripe.paymentIntents.retrieve(intent)).status).toBe(
      "requires_capture"
    )
    const capture = () =>
      stripe.paymentIntents.capture(intent, {}, { idempotencyKey: "c" })
    expect((await errorOf(capture())).statusCode).toBe(500)
    const left = await fetch(`${url}/_sandbox/faults`)
    expect(await left.json()).toMatchObject({ faults: [{ path, times: 1 }] })
    expect((await errorOf(capture())).statusCode).toBe(500)
    expect((await capture()).status).toBe("succeeded")
  })
})

describe("two tabs", () => {
  it("pay one order: a second session with the same contents", async () => {
    const { stripe, control, id, types } = await startPaid()
    const { body } = await control(`/sessions/${id}/duplicate`)
    const copy = body.session as Stripe.Checkout.Session
    expect(copy.id).not.toBe(id)
    expect(copy).toMatchObject({
      amount_total: 2500,
      client_reference_id: "order_1",
      metadata: { order_id: "order_1" },
      payment_intent: null,
      payment_status: "unpaid",
      status: "open",
    })
    await control(`/sessions/${copy.id}/pay`)
    const paid = await stripe.checkout.sessions.retrieve(copy.id, {
      expand: ["payment_intent", "line_items"],
    })
    expect(paid).toMatchObject({
      payment_status: "paid",
      line_items: { data: [{ amount_total: 2500 }] },
      payment_intent: {
        amount_received: 2500,
        metadata: { order_id: "order_1" },
      },
    })
    const completed = (await types()).filter(
      (type) => type === "checkout.session.completed"
    )
    expect(completed).toHaveLength(2)
  })

  it("leave an expired page payable in the other", async () => {
    const { stripe, control } = await startSandbox()
    const { id } = await create(stripe)
    await stripe.checkout.sessions.expire(id)
    const { body } = await control(`/sessions/${id}/duplicate`)
    const { status } = body.session as Stripe.Checkout.Session
    expect(status).toBe("open")
  })
})

describe("late money", () => {
  it("arrives on a session that had expired", async () => {
    const { stripe, control } = await startSandbox()
    const { id } = await create(stripe)
    await control(`/sessions/${id}/pay`, { card: "4000000000000002" })
    await stripe.checkout.sessions.expire(id)
    const pay = (body: object) => control(`/sessions/${id}/pay`, body)
    expect((await pay({})).status).toBe(409)
    expect((await pay({ late: true })).status).toBe(200)
    await until(
      async () =>
        (await stripe.checkout.sessions.retrieve(id)).payment_status === "paid"
    )
    expect((await pay({ late: true })).status).toBe(409)
  })
})
