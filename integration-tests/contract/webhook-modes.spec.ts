import Stripe from "stripe"
import { describe, expect, it } from "vitest"

import { SECRET, startReceiver } from "./support/receiver"
import { sessionParams, startSandbox, until } from "./support/sandbox"

const PAID = [
  "payment_intent.created",
  "charge.succeeded",
  "payment_intent.succeeded",
  "checkout.session.completed",
]

const quiet = () => new Promise((resolve) => setTimeout(resolve, 300))

const start = async (mode: object) => {
  const receiver = await startReceiver()
  const sandbox = await startSandbox({
    webhookUrl: receiver.url,
    webhookSecret: SECRET,
    retryDelaysMs: [20],
  })
  expect((await sandbox.control("/webhooks", mode)).status).toBe(200)
  const { id } = await sandbox.stripe.checkout.sessions.create(sessionParams())
  const pay = () => sandbox.control(`/sessions/${id}/pay`)
  const normal = () =>
    fetch(`${sandbox.url}/_sandbox/webhooks`, { method: "DELETE" })
  const order = () => receiver.events.map(({ type }) => type)
  return { ...sandbox, receiver, id, pay, normal, order }
}

describe("webhooks", () => {
  it("are sent several times over", async () => {
    const { pay, receiver } = await start({ duplicates: 3 })
    await pay()
    await until(() => receiver.events.length === 3 * PAID.length)
    await quiet()
    expect(receiver.events).toHaveLength(3 * PAID.length)
    expect(new Set(receiver.events.map(({ id }) => id)).size).toBe(PAID.length)
  })

  it("are held and sent in reverse", async () => {
    const { pay, order } = await start({ order: "reversed", hold_ms: 150 })
    await pay()
    expect(order()).toEqual([])
    await until(() => order().length === PAID.length)
    expect(order()).toEqual([...PAID].reverse())
  })

  it("are sent in reverse once they are let go", async () => {
    const { pay, order, control } = await start({
      enabled: false,
      order: "reversed",
      hold_ms: 0,
    })
    await pay()
    await quiet()
    expect(order()).toEqual([])
    await control("/webhooks", { enabled: true })
    await until(() => order().length === PAID.length)
    expect(order()).toEqual([...PAID].reverse())
  })

  it("are dropped for good, by type, and show as undelivered", async () => {
    const mode = { drop: ["checkout.session.*", "charge.succeeded"] }
    const { pay, order, stripe, normal, control } = await start(mode)
    await pay()
    await until(() => order().length === 2)
    await normal()
    await quiet()
    expect(order().sort()).toEqual([
      "payment_intent.created",
      "payment_intent.succeeded",
    ])
    const { data } = await stripe.events.list({ delivery_success: false })
    expect(data.map(({ type }) => type).sort()).toEqual([
      "charge.succeeded",
      "checkout.session.completed",
    ])
    expect(data.map((event) => event.pending_webhooks)).toEqual([1, 1])
    await control(`/events/${data[0]?.id ?? ""}/deliver`)
    const left = await stripe.events.list({ delivery_success: false })
    expect(left.data).toHaveLength(1)
  })

  it("come late", async () => {
    const { pay, order } = await start({ delay_ms: 400 })
    await pay()
    await quiet()
    expect(order()).toEqual([])
    await until(() => order().length === PAID.length)
  })

  it("refuse a mode that they do not know", async () => {
    const { control } = await start({})
    expect((await control("/webhooks", { speed: 1 })).status).toBe(400)
    expect((await control("/webhooks", { duplicates: 0 })).status).toBe(400)
  })
})

describe("the list of events", () => {
  it("is filtered by type, time and delivery", async () => {
    const { pay, stripe, order } = await start({})
    await pay()
    await until(() => order().length === PAID.length)
    await until(async () => {
      const left = await stripe.events.list({ delivery_success: false })
      return left.data.length === 0
    })
    const types = async (filter: Stripe.EventListParams) =>
      (await stripe.events.list(filter)).data.map(({ type }) => type)
    expect(await types({ delivery_success: true })).toHaveLength(4)
    expect(await types({ type: "payment_intent.*" })).toEqual([
      "payment_intent.succeeded",
      "payment_intent.created",
    ])
    const now = Math.floor(Date.now() / 1000)
    expect(await types({ created: { gte: now - 60 } })).toHaveLength(4)
    expect(await types({ created: { lt: now - 60 } })).toEqual([])
  })

  it("of the test control is filtered by type and object", async () => {
    const { pay, url, id } = await start({})
    await pay()
    const events = async (query: string) => {
      const response = await fetch(`${url}/_sandbox/events?${query}`)
      const body = (await response.json()) as { events: { type: string }[] }
      return body.events.map(({ type }) => type)
    }
    expect(await events(`object=${id}`)).toEqual(["checkout.session.completed"])
    expect(await events("type=charge.*")).toEqual(["charge.succeeded"])
  })
})

describe("an event", () => {
  const completed = async (stripe: Stripe) => {
    const type = "checkout.session.completed"
    const { data } = await stripe.events.list({ type })
    return data[0]?.id ?? ""
  }

  it("is sent with chosen changes, properly signed", async () => {
    const { pay, stripe, control, receiver } = await start({ drop: ["*"] })
    await pay()
    const changes = { livemode: true, account: "acct_other" }
    const event = await completed(stripe)
    const { body } = await control(`/events/${event}/deliver`, { changes })
    expect(body.results).toMatchObject([{ status: 200 }])
    expect(receiver.events).toMatchObject([{ id: event, ...changes }])
    expect(await stripe.events.retrieve(event)).toMatchObject({
      livemode: false,
      pending_webhooks: 1,
    })
  })

  it("is sent with a chosen time, which the SDK finds too old", async () => {
    const { pay, stripe, control } = await start({ drop: ["*"] })
    await pay()
    const now = Math.floor(Date.now() / 1000)
    const sign = async (timestamp: number) => {
      const path = `/events/${await completed(stripe)}/sign`
      const answer = await control(path, { timestamp })
      return answer.body as {
        body: string
        headers: Record<string, string>
      }
    }
    const verify = async (timestamp: number) => {
      const { body, headers } = await sign(timestamp)
      return Stripe.webhooks.constructEvent(
        body,
        headers["stripe-signature"] ?? "",
        SECRET
      )
    }
    expect((await verify(now - 200)).type).toBe("checkout.session.completed")
    await expect(verify(now - 400)).rejects.toThrow(/outside the tolerance/)
  })
})
