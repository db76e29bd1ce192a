import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  inject,
  it,
} from "vitest"

import { adminClient } from "../harness/admin-client"
import { withDatabase } from "../harness/database"
import { httpClient } from "../harness/http-client"
import { stripeSandbox, type SandboxEvent } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import {
  inboxRows,
  nudge,
  orderFacts,
  PAID_ONCE,
  paidAtStripe,
  payAtStripe,
  postHook,
  stripeEvent,
  untilPaid,
  untilStatus,
} from "./support/payment-hook"
import { placedOrder, settle } from "./support/purchase"

const shop = inject("shop")
const sandbox = stripeSandbox()

// Only what a test sends itself arrives.
beforeAll(() => sandbox.webhooks(false))
afterEach(() => sandbox.mend())
afterAll(() => sandbox.webhooks(true))

describe("the order of an event", () => {
  const intentOf = (event: SandboxEvent): string => {
    const object: object = event.body.data.object
    return "payment_intent" in object ? String(object.payment_intent) : "none"
  }
  const refund = (payment_intent: string) =>
    stripeEvent("refund.updated", {
      id: "re_1",
      object: "refund",
      payment_intent,
      metadata: {},
    })

  it("is known by its payment once an event has told it", async () => {
    const { event, body } = await paidAtStripe()
    await postHook(body)
    const { order_id } = await untilStatus(event.id, "applied")

    const later = refund(intentOf(event))
    expect(await postHook(JSON.stringify(later))).toBe(200)
    expect(await untilStatus(later.id, "applied")).toMatchObject({ order_id })
  })

  it("is known by its payment once the payment service was asked", async () => {
    const { order, event } = await paidAtStripe()
    await settle(order.order_token)

    const later = refund(intentOf(event))
    expect(await postHook(JSON.stringify(later))).toBe(200)
    const { order_id } = await untilStatus(later.id, "applied")
    await withDatabase(async (db) => {
      const { rows } = await db.query(
        `select display_id from "order" where id = $1`,
        [order_id]
      )
      expect(rows).toEqual([{ display_id: order.display_id }])
    })
  })

  it("is sought once more for a payment that is not known yet, then the event is ignored", async () => {
    const stranger = refund("pi_of_another_shop")
    expect(await postHook(JSON.stringify(stranger))).toBe(200)
    expect(await untilStatus(stranger.id, "ignored")).toMatchObject({
      detail: "no_order",
      attempts: 2,
      order_id: null,
    })
  })
})

describe("dead letters", () => {
  type Listed = {
    id: string
    event_id: string
    order_display_id: number | null
    can_replay: boolean
    status: string
    detail: string | null
    replayed_by: string | null
    created_at: string
  }
  type List = { payment_events: Listed[]; count: number; limit: number }

  const useUpAttempts = (eventId: string) =>
    withDatabase((db) =>
      db.query(
        `update payment_event set attempts = 7, next_attempt_at = now()
         where event_id = $1 and leased_until is null`,
        [eventId]
      )
    )

  it("are seen by staff, and applied when they are replayed", async () => {
    const order = await placedOrder()
    await sandbox.break("/v1/checkout/sessions")
    const { event, body } = await payAtStripe(order)
    await postHook(body)
    await waitUntil(async () => (await inboxRows(event.id))[0]?.detail)
    await useUpAttempts(event.id)
    await nudge()
    const { id } = await untilStatus(event.id, "dead")

    const admin = await adminClient()
    const { body: list } = await admin.get<List>(
      "/admin/payment-events?status=dead&limit=5"
    )
    expect(list.count).toBeGreaterThan(0)
    expect(list.payment_events[0]).toMatchObject({
      id,
      event_id: event.id,
      order_display_id: order.display_id,
      can_replay: true,
      status: "dead",
      detail: expect.stringMatching(/\w/),
    })

    await sandbox.mend()
    const replayed = await admin.post<{ payment_event: Listed }>(
      `/admin/payment-events/${id}/replay`
    )
    expect(replayed.status).toBe(200)
    expect(replayed.body.payment_event.replayed_by).toMatch(/^staff:user_/)
    await untilStatus(event.id, "applied")
    await untilPaid(order)
    expect(await orderFacts(order)).toEqual(PAID_ONCE)

    const again = await admin.post<{ code: string }>(
      `/admin/payment-events/${id}/replay`
    )
    expect(again).toMatchObject({
      status: 409,
      body: { code: "not_replayable" },
    })
  })

  it("are replayed only where it can help, and by staff alone", async () => {
    const foreign = stripeEvent("charge.refunded", {}, { livemode: true })
    await postHook(JSON.stringify(foreign))
    const [row] = await inboxRows(foreign.id)
    const replay = `/admin/payment-events/${row?.id}/replay`

    const admin = await adminClient()
    expect((await admin.post(replay)).status).toBe(409)
    expect((await admin.post(replay, { force: true })).status).toBe(400)
    expect(
      (await admin.post("/admin/payment-events/payevt_none/replay")).status
    ).toBe(404)

    const stranger = httpClient(shop.backendUrl)
    expect((await stranger.post(replay)).status).toBe(401)
    expect((await stranger.get("/admin/payment-events")).status).toBe(401)
  })

  it.each(["status=lost", "limit=0", "limit=101", "offset=-1", "fields=*"])(
    "are not listed by %s",
    async (query) => {
      const admin = await adminClient()
      const answer = await admin.get(`/admin/payment-events?${query}`)
      expect(answer.status).toBe(400)
    }
  )

  it("are listed newest first, page by page", async () => {
    const admin = await adminClient()
    for (const id of [await nudge(), await nudge()]) {
      await untilStatus(id, "ignored")
    }
    const page = async (offset: number) => {
      const { body } = await admin.get<List>(
        `/admin/payment-events?status=ignored&limit=1&offset=${offset}`
      )
      return body
    }
    const [first, second] = [await page(0), await page(1)]
    expect(first).toMatchObject({ limit: 1, offset: 0 })
    expect(first.count).toBeGreaterThan(1)
    const [newer, older] = [first.payment_events[0], second.payment_events[0]]
    expect(Date.parse(newer?.created_at ?? "")).toBeGreaterThan(
      Date.parse(older?.created_at ?? "")
    )
  })
})
