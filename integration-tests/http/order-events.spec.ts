import { afterEach, beforeEach, describe, expect, inject, it } from "vitest"

import { withDatabase } from "../harness/database"
import { storeClient } from "../harness/store-client"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { openStream, type OpenStream } from "./support/event-source"
import { placedOrder, settle, viewOrder } from "./support/purchase"

const { backendUrl, storefrontUrl, publishableKey } = inject("shop")
const sandbox = stripeSandbox()
const open: OpenStream[] = []

const follow = async (token: string): Promise<OpenStream> => {
  const stream = await openStream(
    `${backendUrl}/store/placed-orders/${token}/events`,
    { "x-publishable-api-key": publishableKey }
  )
  open.push(stream)
  return stream
}

const followPage = async (token: string): Promise<OpenStream> => {
  const stream = await openStream(`${storefrontUrl}/order/${token}/events`, {
    "accept-encoding": "gzip, br",
  })
  open.push(stream)
  return stream
}

const states = (stream: OpenStream) =>
  stream.events.map(({ data }) => data.payment_state)

const untilPaid = (stream: OpenStream, timeoutMs: number) =>
  waitUntil(() => states(stream).includes("paid"), {
    timeoutMs,
    everyMs: 20,
    what: "the event of the payment",
  })

beforeEach(() => sandbox.webhooks(true))
afterEach(() => open.splice(0).forEach((stream) => stream.close()))

describe("who follows an order", () => {
  it("hears at once where it stands, within 2 s of its payment, and of its invoice", async () => {
    const order = await placedOrder()
    const stream = await follow(order.order_token)
    expect(stream.status).toBe(200)
    expect(stream.headers.get("content-type")).toContain("text/event-stream")
    expect(stream.headers.get("cache-control")).toContain("no-store")
    await waitUntil(() => stream.events.length > 0)
    expect(stream.text()).toMatch(/^retry: \d+\n\n/)
    expect(stream.events[0]).toMatchObject({
      event: "order",
      data: {
        payment_state: "pending",
        can_pay: true,
        can_cancel: true,
        cancel_reason: null,
        has_invoice: false,
      },
    })

    await sandbox.webhooks(false)
    await sandbox.pay(order.redirect_url)
    await settle(order.order_token)
    await untilPaid(stream, 2_000)
    await waitUntil(() => stream.events.at(-1)?.data.has_invoice, {
      timeoutMs: 40_000,
    })
    expect(stream.events.at(-1)?.data).toMatchObject({
      payment_state: "paid",
      can_pay: false,
      can_cancel: false,
      due_minor: 0,
    })
  })

  it("hears nothing of other orders, and nothing more than the page shows", async () => {
    const [mine, other] = [await placedOrder(), await placedOrder()]
    const stream = await follow(mine.order_token)
    await sandbox.pay(other.redirect_url)
    const witness = await follow(other.order_token)
    await untilPaid(witness, 30_000)
    expect(states(stream)).toEqual(["pending"])

    const page = await viewOrder(mine.order_token)
    for (const { data } of stream.events) {
      expect(page).toMatchObject(data)
    }
  })

  it("gets a heartbeat while nothing happens", async () => {
    const order = await placedOrder()
    const stream = await follow(order.order_token)
    await waitUntil(() => stream.text().includes("\n\n:\n\n"), {
      timeoutMs: 25_000,
    })
  })

  it("hears again after the database cut the listener off", async () => {
    const order = await placedOrder()
    const stream = await follow(order.order_token)
    const cut = await withDatabase((db) =>
      db.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'counterfoil-order-changes'
           and datname = current_database()`
      )
    )
    expect(cut.rowCount).toBeGreaterThan(0)
    await sandbox.pay(order.redirect_url)
    await settle(order.order_token)
    await untilPaid(stream, 5_000)
  })

  it("reaches the browser through the storefront, uncompressed", async () => {
    const order = await placedOrder()
    const stream = await followPage(order.order_token)
    expect(stream.headers.get("content-type")).toContain("text/event-stream")
    expect(stream.headers.get("cache-control")).toBe(
      "private, no-store, no-transform"
    )
    expect(stream.headers.get("content-encoding")).toBeNull()
    await waitUntil(() => stream.events.length === 1, { timeoutMs: 2_000 })
    await sandbox.pay(order.redirect_url)
    await settle(order.order_token)
    await untilPaid(stream, 2_000)
  })
})

describe("streams of events", () => {
  it("are at most ten for one order, and a closed one makes room", async () => {
    const order = await placedOrder()
    const streams = await Promise.all(
      Array.from({ length: 10 }, () => follow(order.order_token))
    )
    expect(streams.map(({ status }) => status)).toEqual(
      Array.from({ length: 10 }, () => 200)
    )
    const refused = await follow(order.order_token)
    expect(refused.status).toBe(429)
    expect(refused.headers.get("retry-after")).toBe("60")
    expect((await followPage(order.order_token)).status).toBe(429)

    const another = await placedOrder()
    expect((await follow(another.order_token)).status).toBe(200)

    streams[0]?.close()
    await waitUntil(async () => {
      const next = await follow(order.order_token)
      return next.status === 200
    })
  })

  it("let go at once when the browser goes, through the storefront too", async () => {
    const order = await placedOrder()
    for (let round = 0; round < 12; round += 1) {
      const stream = await followPage(order.order_token)
      if (stream.status === 200) {
        await waitUntil(() => stream.events.length > 0)
      }
      stream.close()
    }
    await waitUntil(async () => {
      const streams = await Promise.all(
        Array.from({ length: 10 }, () => follow(order.order_token))
      )
      const all = streams.every(({ status }) => status === 200)
      streams.forEach((stream) => stream.close())
      return all
    })
  })

  it.each(["made-up-token", "order_01", "%00"])(
    "do not exist for %s",
    async (token) => {
      expect((await follow(token)).status).toBe(404)
      expect((await followPage(token)).status).toBe(404)
      const pulse = await fetch(`${storefrontUrl}/order/${token}/pulse`)
      expect(pulse.status).toBe(404)
    }
  )

  it("are not begun by a HEAD request", async () => {
    const order = await placedOrder()
    const answer = await fetch(
      `${backendUrl}/store/placed-orders/${order.order_token}/events`,
      { method: "HEAD", headers: { "x-publishable-api-key": publishableKey } }
    )
    expect(answer.status).toBe(200)
  })
})

describe("row 30: a success URL that is forged, or with another's session", () => {
  const page = async (token: string, query: string) => {
    const answer = await fetch(`${storefrontUrl}/order/${token}?${query}`)
    return { status: answer.status, html: await answer.text() }
  }

  it("changes no order and shows nothing of the other one", async () => {
    const [mine, other] = [await placedOrder(), await placedOrder()]
    await sandbox.pay(other.redirect_url)
    await settle(other.order_token)

    for (const session of [other.session, mine.session, "cs_forged", ""]) {
      const { status, html } = await page(
        mine.order_token,
        `checkout=success&session_id=${session}`
      )
      expect(status).toBe(200)
      expect(html).toContain("Your order is placed")
      expect(html).not.toContain("order is paid")
      expect(html).not.toContain(other.cart.email)
    }
    expect((await viewOrder(mine.order_token)).payment_state).toBe("pending")
    expect((await viewOrder(other.order_token)).payment_state).toBe("paid")
  })

  it("leads nowhere without the order's own token, even with its session", async () => {
    const paid = await placedOrder()
    await sandbox.pay(paid.redirect_url)
    const { status, html } = await page(
      "made-up-token",
      `checkout=success&session_id=${paid.session}`
    )
    expect(status).toBe(404)
    expect(html).not.toContain(paid.cart.email)
    const { status: settled } = await settle("made-up-token")
    expect(settled).toBe(404)
  })

  it("still shows the order when the payment service is down", async () => {
    const order = await placedOrder()
    await sandbox.break("/v1/checkout/sessions")
    try {
      const { status, html } = await page(
        order.order_token,
        `checkout=success&session_id=${order.session}`
      )
      expect(status).toBe(200)
      expect(html).toContain("Your order is placed")
      expect(html).toContain("need not pay again")
    } finally {
      await sandbox.mend()
    }
    expect(
      (await storeClient().get(`/store/placed-orders/${order.order_token}`))
        .status
    ).toBe(200)
  })
})
