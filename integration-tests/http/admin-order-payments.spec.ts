import { randomUUID } from "node:crypto"

import { beforeAll, beforeEach, describe, expect, inject, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { withDatabase } from "../harness/database"
import { httpClient, type HttpClient } from "../harness/http-client"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { booksOf } from "./support/books"
import { paidOrder, untilState, type Order } from "./support/lifecycle"
import { placedOrder } from "./support/purchase"

type Attention = {
  code: string
  entry_id: string | null
  since: string | null
  currency_code: string
}

type Detail = {
  state: string
  total_minor: number
  received_minor: number
  refunded_minor: number
  due_minor: number
  hold_until: string | null
  attention: Attention[]
  can_capture_minor: number
  can_refund_minor: number
  can_cancel: boolean
  service_url: string | null
  entries: {
    id: string
    kind: string
    amount_minor: number
    detail: string | null
    actor: { type: string; name: string | null }
    service_url: string | null
  }[]
}

type Row = {
  order_id: string
  display_id: number
  email: string
  state: string
  total_minor: number
  attention: Attention[]
}

type List = {
  order_payments: Row[]
  count: number
  limit: number
  offset: number
}

const sandbox = stripeSandbox()
let admin: HttpClient

beforeAll(async () => {
  admin = await adminClient()
})
beforeEach(() => sandbox.webhooks(true))

const idOf = async ({ display_id }: Order): Promise<string> =>
  (await booksOf(display_id)).order_id

const detailOf = async (orderId: string): Promise<Detail | null> => {
  const { body } = await admin.get<{ order_payment: Detail | null }>(
    `/admin/orders/${orderId}/order-payment`
  )
  return body.order_payment
}

const list = async (query: string): Promise<List> =>
  (await admin.get<List>(`/admin/order-payments?${query}`)).body

const counts = async () =>
  (
    await admin.get<{ attention: number; dead_events: number }>(
      "/admin/order-payments/counts"
    )
  ).body

const act = (orderId: string, action: string, body: unknown = {}) =>
  admin.post<{ order_payment: Detail; message?: string }>(
    `/admin/orders/${orderId}/order-payment/${action}`,
    body
  )

const underpaidOrder = async (): Promise<Order> => {
  const order = await placedOrder()
  await sandbox.tamper(order.redirect_url, { amount_total: 100 })
  await sandbox.pay(order.redirect_url)
  await untilState(order, "partially_paid")
  return order
}

const minorOf = (order: Order): number => Math.round(order.cart.total * 100)

describe("who may look", () => {
  it.each([
    "/admin/order-payments",
    "/admin/order-payments/counts",
    "/admin/orders/order_x/order-payment",
  ])("%s is for staff only", async (path) => {
    const { status } = await httpClient(inject("shop").backendUrl).get(path)
    expect(status).toBe(401)
  })
})

describe("an order's payment", () => {
  it("tells what is due while it waits, and until when", async () => {
    const order = await placedOrder()
    const detail = await detailOf(await idOf(order))
    expect(detail).toMatchObject({
      state: "pending",
      total_minor: minorOf(order),
      received_minor: 0,
      due_minor: minorOf(order),
      attention: [],
      can_capture_minor: 0,
      can_refund_minor: 0,
      can_cancel: true,
    })
    expect(Date.parse(detail?.hold_until ?? "")).toBeGreaterThan(Date.now())
  })

  it("is null for an order that has none", async () => {
    expect(await detailOf("order_nowhere")).toBeNull()
  })

  it("keeps a timeline of who did what, with links to the service", async () => {
    const order = await paidOrder()
    const orderId = await idOf(order)
    const refunded = await act(orderId, "refund", {
      amount_minor: 250,
      note: "A bent corner",
      key: randomUUID(),
    })
    expect(refunded.status).toBe(200)

    const detail = await detailOf(orderId)
    expect(detail).toMatchObject({
      state: "partially_refunded",
      received_minor: minorOf(order),
      refunded_minor: 250,
      can_refund_minor: minorOf(order) - 250,
      service_url: expect.stringContaining("http"),
    })
    const entries = detail?.entries ?? []
    const kinds = entries.map(({ kind }) => kind)
    expect(kinds.indexOf("captured")).toBeGreaterThan(
      kinds.indexOf("refund_requested")
    )
    expect(entries.find(({ kind }) => kind === "captured")).toMatchObject({
      amount_minor: minorOf(order),
      actor: { type: "service", name: null },
      service_url: detail?.service_url,
    })
    expect(
      entries.find(({ kind }) => kind === "refund_requested")
    ).toMatchObject({
      amount_minor: 250,
      detail: "A bent corner",
      actor: { type: "staff", name: "Ada Lindqvist" },
    })
  })

  it("refunds not one minor unit too much, and a repeated wish once", async () => {
    const order = await paidOrder()
    const orderId = await idOf(order)
    const tooMuch = { amount_minor: minorOf(order) + 1, key: randomUUID() }
    expect((await act(orderId, "refund", tooMuch)).status).toBe(400)

    const wish = { amount_minor: 100, key: randomUUID() }
    await Promise.all([1, 2, 3].map(() => act(orderId, "refund", wish)))
    expect(await detailOf(orderId)).toMatchObject({
      refunded_minor: 100,
      can_refund_minor: minorOf(order) - 100,
    })
  })
})

describe("the list of payments", () => {
  it("filters by state and by several, newest first", async () => {
    const [paid, pending] = [await paidOrder(), await placedOrder()]
    const both = await list("state=paid&state=pending&limit=2")
    expect(both.order_payments.map(({ display_id }) => display_id)).toEqual([
      pending.display_id,
      paid.display_id,
    ])
    expect(both).toMatchObject({ limit: 2, offset: 0 })

    const one = await list("state=paid&limit=100")
    expect(new Set(one.order_payments.map(({ state }) => state))).toEqual(
      new Set(["paid"])
    )
    expect(one.count).toBeLessThan((await list("")).count)
  })

  it("finds an order by its number and by a part of its e-mail", async () => {
    const order = await placedOrder()
    const part = order.cart.email.slice(2, 20).toUpperCase()
    for (const q of [`${order.display_id}`, `#${order.display_id}`, part]) {
      const { order_payments, count } = await list(`q=${encodeURIComponent(q)}`)
      expect(count, q).toBe(1)
      expect(order_payments[0]).toMatchObject({
        display_id: order.display_id,
        email: order.cart.email,
        state: "pending",
        total_minor: minorOf(order),
      })
    }
    expect((await list(`q=${part}&state=paid`)).count).toBe(0)
  })

  it.each(["%", "_", "\\", "'", "99999999999999", "#0"])(
    "takes %j for what it says",
    async (q) => {
      expect((await list(`q=${encodeURIComponent(q)}`)).count).toBe(0)
    }
  )

  it("goes on page by page without gap or repetition", async () => {
    await placedOrder()
    const whole = await list("limit=3")
    const pages = await Promise.all(
      [0, 1, 2].map((offset) => list(`limit=1&offset=${offset}`))
    )
    expect(
      pages.flatMap(({ order_payments }) =>
        order_payments.map(({ order_id }) => order_id)
      )
    ).toEqual(whole.order_payments.map(({ order_id }) => order_id))
    expect(await list(`offset=${whole.count}`)).toMatchObject({
      order_payments: [],
      count: whole.count,
    })
  })

  it.each([
    "state=review",
    "state=paid&state=x",
    "attention=maybe",
    "limit=0",
    "limit=101",
    "limit=ten",
    "limit=1&limit=2",
    "offset=-1",
    "offset=1e3",
    "order=email",
    "q=%00",
    `q=${"x".repeat(201)}`,
  ])("refuses %s", async (query) => {
    const { status } = await admin.get(`/admin/order-payments?${query}`)
    expect(status).toBe(400)
  })
})

describe("what needs attention", () => {
  it("is listed and counted until staff have handled it", async () => {
    const before = await counts()
    const order = await underpaidOrder()
    const orderId = await idOf(order)
    expect((await counts()).attention).toBe(before.attention + 1)

    const { order_payments } = await list("attention=true&limit=100")
    const [matter] =
      order_payments.find(({ order_id }) => order_id === orderId)?.attention ??
      []
    expect(matter).toMatchObject({
      code: "amount_differs",
      currency_code: "eur",
      since: expect.any(String),
      service_url: expect.stringContaining("http"),
    })

    const handled = await act(orderId, "acknowledge", {
      entry_id: matter?.entry_id,
    })
    expect(handled.status).toBe(200)
    expect(handled.body.order_payment.attention).toEqual([])
    expect(handled.body.order_payment.entries[0]).toMatchObject({
      kind: "acknowledged",
      actor: { type: "staff", name: "Ada Lindqvist" },
    })
    expect((await counts()).attention).toBe(before.attention)
    const after = await list("attention=true&limit=100")
    expect(after.order_payments.map(({ order_id }) => order_id)).not.toContain(
      orderId
    )
  })

  it("is not another order's to handle", async () => {
    const order = await underpaidOrder()
    const other = await placedOrder()
    const detail = await detailOf(await idOf(order))
    const { status } = await act(await idOf(other), "acknowledge", {
      entry_id: detail?.attention[0]?.entry_id,
    })
    expect(status).toBe(404)
  })

  it("counts the events that were given up", async () => {
    const before = await counts()
    const ids = [randomUUID(), randomUUID()]
    await withDatabase(async (db) => {
      await db.query(
        `insert into payment_event (id, provider, event_id, type, livemode,
           status, detail, attempts, happened_at, next_attempt_at)
         select id, 'stripe', id, 'charge.refunded', false, 'dead',
           'no answer', 12, now(), now() from unnest($1::text[]) id`,
        [ids]
      )
      expect((await counts()).dead_events).toBe(before.dead_events + 2)
      await db.query("delete from payment_event where id = any($1)", [ids])
    })
    expect(await counts()).toEqual(before)
  })
})
