import Stripe from "stripe"
import { expect, it } from "vitest"

import { errorOf, sessionParams, startSandbox } from "./support/sandbox"

it("answers the same request with the same key once", async () => {
  const { stripe } = await startSandbox()
  const options = { idempotencyKey: "checkout-payses_1" }
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      stripe.checkout.sessions.create(sessionParams(), options)
    )
  )
  const ids = new Set(answers.map((answer) => answer.id))
  expect(ids.size).toBe(1)
  const replays = answers.filter(
    (answer) => answer.lastResponse.headers["idempotent-replayed"] === "true"
  )
  expect(replays).toHaveLength(19)
  expect((await stripe.checkout.sessions.list()).data).toHaveLength(1)
})

it("takes the order of parameters as no difference", async () => {
  const { stripe } = await startSandbox()
  const options = { idempotencyKey: "k" }
  const params = sessionParams()
  const turned = Object.fromEntries(
    Object.entries(params).reverse()
  ) as Stripe.Checkout.SessionCreateParams
  const first = await stripe.checkout.sessions.create(params, options)
  const second = await stripe.checkout.sessions.create(turned, options)
  expect(second.id).toBe(first.id)
})

it("refuses a key that came with other parameters", async () => {
  const { stripe } = await startSandbox()
  const options = { idempotencyKey: "k" }
  await stripe.checkout.sessions.create(sessionParams(), options)
  const other = sessionParams({ client_reference_id: "order_2" })
  expect(
    await errorOf(stripe.checkout.sessions.create(other, options))
  ).toMatchObject({ type: "StripeIdempotencyError", statusCode: 400 })
})

it("does not keep what was refused at validation", async () => {
  const { stripe } = await startSandbox()
  const options = { idempotencyKey: "k" }
  const wrong = sessionParams({ success_url: "nowhere" })
  await errorOf(stripe.checkout.sessions.create(wrong, options))
  const session = await stripe.checkout.sessions.create(
    sessionParams(),
    options
  )
  expect(session.status).toBe("open")
})

it("keeps what was refused in the act", async () => {
  const { stripe, control } = await startSandbox()
  const session = await stripe.checkout.sessions.create(sessionParams())
  await control(`/sessions/${session.id}/pay`)
  const expire = () =>
    stripe.checkout.sessions.expire(session.id, {}, { idempotencyKey: "e" })
  const first = await errorOf(expire())
  const second = await errorOf(expire())
  expect(second.message).toBe(first.message)
  expect(second.headers?.["idempotent-replayed"]).toBe("true")
})

it("answers a retry whose first answer was lost", async () => {
  const { stripe, control } = await startSandbox()
  const lost = { path: "/v1/checkout/sessions", status: 500, after: true }
  await control("/faults", lost)
  const create = () =>
    stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: "k" })
  expect((await errorOf(create())).type).toBe("StripeAPIError")
  const session = await create()
  expect(session.lastResponse.headers["idempotent-replayed"]).toBe("true")
  expect((await stripe.checkout.sessions.list()).data).toHaveLength(1)
})

it("heals a connection that broke after the act", async () => {
  const { stripe, control } = await startSandbox()
  const broken = { path: "/v1/checkout/sessions", status: 0, after: true }
  await control("/faults", broken)
  await stripe.checkout.sessions.create(
    sessionParams(),
    // the SDK sends it again by itself, under the same key
    { idempotencyKey: "k", maxNetworkRetries: 1 }
  )
  expect((await stripe.checkout.sessions.list()).data).toHaveLength(1)
})

it("refunds once under one key, though the service failed first", async () => {
  const { stripe, control } = await startSandbox()
  const { id } = await stripe.checkout.sessions.create(sessionParams())
  await control(`/sessions/${id}/pay`)
  const session = await stripe.checkout.sessions.retrieve(id)
  const refund = () =>
    stripe.refunds.create(
      { payment_intent: String(session.payment_intent), amount: 1000 },
      { idempotencyKey: "refund-1" }
    )
  await control("/faults", { path: "/v1/refunds", status: 500 })
  expect((await errorOf(refund())).type).toBe("StripeAPIError")
  await refund()
  await refund()
  expect((await stripe.refunds.list()).data).toHaveLength(1)
})
