import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"

import {
  inTransaction,
  runnerOn,
  startPostgres,
  statementsOf,
} from "../../../../../integration-tests/harness/scratch-postgres"
import type { SqlRunner } from "../../../../shared/sql"
import { NO_ORDER } from "../../contract"
import { maxAttempts } from "../../domain/retry-policy"
import { Migration20261121130000 } from "../../migrations/Migration20261121130000"
import {
  claimEvents,
  orderOfPayment,
  replayEvent,
  settleApplied,
  settleFailed,
  settleIgnored,
  storeEvent,
  type NewPaymentEvent,
} from "../../queue"

let database: Awaited<ReturnType<typeof startPostgres>>
let db: SqlRunner

const store = (key: string, change: Partial<NewPaymentEvent> = {}) =>
  storeEvent(db, {
    id: `payevt_${key}`,
    provider: "stripe",
    event_id: `evt_${key}`,
    type: "checkout.session.completed",
    livemode: false,
    reference: `cs_${key}`,
    payment_reference: `pi_${key}`,
    payment_session_id: `payses_${key}`,
    order_id: null,
    happened_at: "2026-06-01T10:00:00.000Z",
    ignored: null,
    ...change,
  })

const rowOf = async (key: string) => {
  const { rows } = await database.pool.query(
    `select status, detail, attempts, order_id, replayed_by,
       applied_at is not null as applied, leased_until,
       round(extract(epoch from next_attempt_at - now()))::int as waits
     from payment_event where id = $1`,
    [`payevt_${key}`]
  )
  return rows[0]
}

const idsOf = (events: { id: string }[] | null) =>
  events?.map(({ id }) => id).toSorted() ?? null

/** Lets what waits for its time be due, and leases run out. */
const passTime = () =>
  database.pool.query(
    `update payment_event set next_attempt_at = now(),
       leased_until = case when leased_until is not null
         then now() - interval '1 second' end`
  )

const claimOne = async () => {
  const [held] = (await claimEvents(db)) ?? []
  if (!held) {
    throw new Error("nothing was due")
  }
  return held
}

beforeAll(async () => {
  database = await startPostgres(await statementsOf(Migration20261121130000))
  db = runnerOn(database.pool)
}, 60_000)
afterAll(() => database.stop())
beforeEach(() => database.pool.query("delete from payment_event"))

describe("storing", () => {
  it("takes an event once, however many bring it at once", async () => {
    const stored = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        store("a", { id: `payevt_${index}` })
      )
    )
    expect(stored.filter(Boolean)).toHaveLength(1)
    expect(await store("b", { provider: "paypal", event_id: "evt_a" })).toBe(
      true
    )
  })

  it("keeps foreign events with the reason, and hands them to nobody", async () => {
    await store("a", { ignored: "other_mode" })
    expect(await rowOf("a")).toMatchObject({
      status: "ignored",
      detail: "other_mode",
    })
    expect(await claimEvents(db)).toBeNull()
  })
})

describe("claiming", () => {
  it("never hands an event to two workers", async () => {
    for (let index = 0; index < 40; index += 1) {
      await store(`k${index}`)
    }
    const worker = async () => {
      const mine: string[] = []
      for (let held; (held = await claimEvents(db));) {
        mine.push(...(idsOf(held) ?? []))
      }
      return mine
    }
    const hands = await Promise.all(Array.from({ length: 8 }, worker))
    expect(hands.flat()).toHaveLength(40)
    expect(new Set(hands.flat()).size).toBe(40)
  })

  it("skips what another worker is about to claim, and does not wait", async () => {
    await store("a")
    await store("b")
    await inTransaction(database.pool, async (first) => {
      expect(idsOf(await claimEvents(first))).toEqual(["payevt_a"])
      expect(idsOf(await claimEvents(db))).toEqual(["payevt_b"])
      expect(await claimEvents(db)).toBeNull()
    })
  })

  it("takes all events of one payment session together", async () => {
    const payment_session_id = "payses_1"
    await store("a", { payment_session_id })
    await store("b", { payment_session_id })
    await store("c")
    expect(idsOf(await claimEvents(db))).toEqual(["payevt_a", "payevt_b"])
    // A session that is being settled is left to its worker.
    await store("d", { payment_session_id })
    expect(idsOf(await claimEvents(db))).toEqual(["payevt_c"])
    expect(await claimEvents(db)).toBeNull()
  })

  it("takes events without a session one by one", async () => {
    await store("a", { payment_session_id: null })
    await store("b", { payment_session_id: null })
    expect(idsOf(await claimEvents(db))).toEqual(["payevt_a"])
    expect(idsOf(await claimEvents(db))).toEqual(["payevt_b"])
  })

  it("hands on what a dead worker held, and fences that worker off", async () => {
    await store("a")
    const first = await claimOne()
    expect(await claimEvents(db)).toBeNull()
    await passTime()
    const second = await claimOne()
    expect(second.attempts).toBe(2)

    expect(await settleApplied(db, first, "order_1")).toBe(false)
    expect(await settleFailed(db, first, "late", null)).toBe(false)
    expect(await settleApplied(db, second, "order_1")).toBe(true)
    expect(await rowOf("a")).toMatchObject({
      status: "applied",
      applied: true,
      attempts: 2,
      order_id: "order_1",
      leased_until: null,
    })
  })

  it("gives up an event that kills its worker each time", async () => {
    await store("a")
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      expect((await claimOne()).attempts).toBe(attempt)
      await passTime()
    }
    expect(await claimEvents(db)).toEqual([])
    expect(await rowOf("a")).toMatchObject({
      status: "dead",
      detail: "the worker died at every attempt",
      attempts: maxAttempts,
      leased_until: null,
    })
  })
})

describe("what came of it", () => {
  it("waits longer after each failure, is dead after the last, and lives again by replay", async () => {
    await store("a")
    const waits: number[] = []
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      const held = await claimOne()
      expect(await settleFailed(db, held, "refused", "order_1")).toBe(true)
      expect(await claimEvents(db)).toBeNull()
      const row = await rowOf("a")
      if (row.status === "received") {
        waits.push(row.waits)
      }
      await passTime()
    }
    expect(waits).toEqual([10, 30, 120, 600, 1_800, 7_200, 21_600])
    expect(await rowOf("a")).toMatchObject({
      status: "dead",
      detail: "refused",
      attempts: maxAttempts,
      order_id: "order_1",
    })

    expect(await replayEvent(db, "payevt_a", "staff:user_1")).toBe(true)
    expect(await rowOf("a")).toMatchObject({
      status: "received",
      detail: null,
      attempts: 0,
      replayed_by: "staff:user_1",
    })
    expect((await claimOne()).attempts).toBe(1)
  })

  it("may be replayed only where that can help", async () => {
    const replay = (key: string) =>
      replayEvent(db, `payevt_${key}`, "staff:user_1")

    await store("waiting")
    expect(await replay("waiting")).toBe(false)
    await settleApplied(db, await claimOne(), "order_1")
    expect(await replay("waiting")).toBe(false)

    await store("foreign", { ignored: "other_account" })
    expect(await replay("foreign")).toBe(false)

    await store("lost")
    await settleIgnored(db, await claimOne(), NO_ORDER)
    expect(await replay("lost")).toBe(true)
    expect(await replay("unknown")).toBe(false)
  })

  it("tells later events of a payment whose it is", async () => {
    await store("a", { payment_reference: "pi_1" })
    expect(await orderOfPayment(db, "stripe", "pi_1")).toBeNull()
    await settleApplied(db, await claimOne(), "order_1")
    expect(await orderOfPayment(db, "stripe", "pi_1")).toBe("order_1")
    expect(await orderOfPayment(db, "paypal", "pi_1")).toBeNull()
    expect(await orderOfPayment(db, "stripe", "pi_2")).toBeNull()
  })
})
