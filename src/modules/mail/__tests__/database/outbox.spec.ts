import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"

import {
  runnerOn,
  startPostgres,
  statementsOf,
} from "../../../../../integration-tests/harness/scratch-postgres"
import type { SqlRunner } from "../../../../shared/sql"
import { mailEvents, type MailEvent } from "../../domain/mail-event"
import { maxAttempts } from "../../domain/retry-policy"
import { Migration20261121060000 } from "../../migrations/Migration20261121060000"
import { Migration20261121150000 } from "../../migrations/Migration20261121150000"
import { Migration20261122091000 } from "../../migrations/Migration20261122091000"
import { Migration20261122101500 } from "../../migrations/Migration20261122101500"
import {
  claimMessages,
  queueMessage,
  settleFailed,
  settleSent,
  unknownKeys,
} from "../../outbox"

let database: Awaited<ReturnType<typeof startPostgres>>
let db: SqlRunner

const queue = (key: string, event: MailEvent = "order-placed") =>
  queueMessage(db, {
    id: `mail_${key}`,
    key,
    event,
    subject_id: key,
    topic: "re_1",
    recipient: "mara@example.com",
    locale: "en",
    message_id: `<${key}@shop.example>`,
    requested_by: event === "document-copy" ? "user_1" : null,
  })

const row = async (key: string) => {
  const { rows } = await database.pool.query(
    `select status, attempts, last_error, next_attempt_at > now() as waits
     from mail_message where key = $1`,
    [key]
  )
  return rows[0]
}

beforeAll(async () => {
  database = await startPostgres(
    await statementsOf(
      Migration20261121060000,
      Migration20261121150000,
      Migration20261122091000,
      Migration20261122101500
    )
  )
  db = runnerOn(database.pool)
}, 60_000)
afterAll(() => database.stop())
beforeEach(() => database.pool.query("delete from mail_message"))

describe("the outbox", () => {
  it("queues a key once, however many ask at once", async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => queue("a")))
    expect(ids.filter(Boolean)).toHaveLength(1)
    expect(await unknownKeys(db, ["a", "b"])).toEqual(["b"])
  })

  it.each(mailEvents)(
    "takes the event %s, and its topic back",
    async (event) => {
      await queue("a", event)
      expect(await claimMessages(db, { limit: 1 })).toMatchObject([
        { event, topic: "re_1" },
      ])
    }
  )

  it("never hands a mail to two workers", async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, index) => queue(`k${index}`))
    )
    const hands = await Promise.all(
      Array.from({ length: 12 }, () => claimMessages(db, { limit: 10 }))
    )
    const ids = hands.flat().map(({ id }) => id)
    expect(ids).toHaveLength(60)
    expect(new Set(ids).size).toBe(60)
  })

  it("claims only what it is asked for", async () => {
    await queue("a")
    await queue("b")
    const claimed = await claimMessages(db, { limit: 10, ids: ["mail_b"] })
    expect(claimed.map(({ key }) => key)).toEqual(["b"])
  })

  it("hands on what a dead worker held, and fences that worker off", async () => {
    await queue("a")
    const [first] = await claimMessages(db, { limit: 1 })
    expect(await claimMessages(db, { limit: 1 })).toEqual([])
    await database.pool.query(
      "update mail_message set lease_until = now() - interval '1 second'"
    )
    const [second] = await claimMessages(db, { limit: 1 })
    expect(second?.attempts).toBe(2)

    expect(first && (await settleSent(db, first))).toBe(false)
    expect(second && (await settleSent(db, second))).toBe(true)
    expect(await row("a")).toMatchObject({ status: "sent", attempts: 2 })
  })

  it("waits after a failure, and gives up in the end", async () => {
    await queue("a")
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      const [held] = await claimMessages(db, { limit: 1 })
      expect(held?.attempts).toBe(attempt)
      if (held) {
        await settleFailed(db, held, "refused")
      }
      expect(await claimMessages(db, { limit: 1 })).toEqual([])
      await database.pool.query(
        "update mail_message set next_attempt_at = now()"
      )
    }
    expect(await row("a")).toMatchObject({
      status: "dead",
      attempts: maxAttempts,
      last_error: "refused",
    })
  })
})
