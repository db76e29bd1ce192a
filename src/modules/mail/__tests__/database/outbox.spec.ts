import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"

import {
  runnerOn,
  startPostgres,
  statementsOf,
} from "../../../../../integration-tests/harness/scratch-postgres"
import type { SqlRunner } from "../../../../shared/sql"
import { mailEvents, type MailEvent } from "../../domain/mail-event"
import type { MailFault } from "../../domain/sending-fault"
import { maxFailures } from "../../domain/retry-policy"
import { Migration20261121060000 } from "../../migrations/Migration20261121060000"
import { Migration20261121150000 } from "../../migrations/Migration20261121150000"
import { Migration20261122091000 } from "../../migrations/Migration20261122091000"
import { Migration20261122101500 } from "../../migrations/Migration20261122101500"
import { Migration20261122110000 } from "../../migrations/Migration20261122110000"
import {
  claimMessages,
  queueMessage,
  settleFailed,
  settleSent,
  unknownKeys,
} from "../../outbox"

let database: Awaited<ReturnType<typeof startPostgres>>
let db: SqlRunner

const queue = (
  key: string,
  event: MailEvent = "order-placed",
  recipient = `${key}@example.com`
) =>
  queueMessage(db, {
    id: `mail_${key}`,
    key,
    event,
    subject_id: key,
    topic: "re_1",
    recipient,
    locale: "en",
    message_id: `<${key}@shop.example>`,
    requested_by: event === "document-copy" ? "user_1" : null,
  })

const row = async (key: string) => {
  const { rows } = await database.pool.query(
    `select status, attempts, failures, fault, last_error, next_attempt_at > now() as waits
     from mail_message where key = $1`,
    [key]
  )
  return rows[0]
}

/** Fails the next due mail; its key. */
const failBy = async (fault: MailFault): Promise<string | undefined> => {
  const [held] = await claimMessages(db, { limit: 1 })
  if (held) {
    await settleFailed(db, held, { fault, reason: "no luck" })
  }
  return held?.key
}

/** Sends the next due mail; its key. */
const sendNext = async (): Promise<string | undefined> => {
  const [held] = await claimMessages(db, { limit: 1 })
  if (held) {
    await settleSent(db, held)
  }
  return held?.key
}

/** Lets time go by, for all that the outbox measures by. */
const pass = (interval: string) =>
  database.pool.query(
    `update mail_message set created_at = created_at - $1::interval,
       updated_at = updated_at - $1::interval, sent_at = sent_at - $1::interval,
       next_attempt_at = next_attempt_at - $1::interval,
       lease_until = lease_until - $1::interval`,
    [interval]
  )

beforeAll(async () => {
  database = await startPostgres(
    await statementsOf(
      Migration20261121060000,
      Migration20261121150000,
      Migration20261122091000,
      Migration20261122101500,
      Migration20261122110000
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
    for (let attempt = 1; attempt <= maxFailures; attempt += 1) {
      const [held] = await claimMessages(db, { limit: 1 })
      expect(held?.attempts).toBe(attempt)
      if (held) {
        await settleFailed(db, held, { fault: "mail", reason: "refused" })
      }
      expect(await claimMessages(db, { limit: 1 })).toEqual([])
      await database.pool.query(
        "update mail_message set next_attempt_at = now()"
      )
    }
    expect(await row("a")).toMatchObject({
      status: "dead",
      attempts: maxFailures,
      last_error: "refused",
    })
  })

  it("waits a minute for a dead server, for two days, at no cost of its own", async () => {
    await queue("a")
    for (let attempt = 1; attempt <= 2 * maxFailures; attempt += 1) {
      await failBy("server")
      await pass("1 minute")
    }
    expect(await row("a")).toMatchObject({
      status: "queued",
      attempts: 2 * maxFailures,
      failures: 0,
    })
    await pass("2 days")
    await failBy("server")
    expect(await row("a")).toMatchObject({ status: "dead", fault: "server" })
  })
})

describe("mails to one recipient", () => {
  const MARA = "mara@example.com"
  const claimed = async (limit = 10) =>
    (await claimMessages(db, { limit })).map(({ key }) => key)

  beforeEach(async () => {
    await queue("first", "order-placed", MARA)
    await queue("second", "payment-received", MARA)
  })

  it("go out in the order of what happened, others beside them", async () => {
    await queue("other")
    expect(await claimed()).toEqual(["first", "other"])
    expect(await claimed()).toEqual([])
  })

  it("follow one that was asked for", async () => {
    const ids = ["mail_first"]
    await queue("other")
    const [first] = await claimMessages(db, { limit: 10, ids })
    expect(await claimMessages(db, { limit: 10, ids })).toEqual([])
    if (first) {
      await settleSent(db, first)
    }
    expect(await claimMessages(db, { limit: 10, ids })).toMatchObject([
      { key: "second" },
    ])
  })

  it("are never two at once, however many workers there are", async () => {
    const hands = await Promise.all(Array.from({ length: 8 }, () => claimed()))
    expect(hands.flat()).toEqual(["first"])
  })

  it("keep their order after an hour without a server", async () => {
    for (let minute = 0; minute < 60; minute += 1) {
      expect(await failBy("server")).toBe("first")
      await pass("1 minute")
    }
    expect(await sendNext()).toEqual("first")
    expect(await sendNext()).toEqual("second")
  })

  it("keep it also when another mail was sent first", async () => {
    await failBy("server")
    await queue("other")
    await pass("2 minutes")
    const [mine] = await claimMessages(db, { limit: 1 })
    await database.pool.query(
      "update mail_message set status = 'sent', sent_at = now(), lease_until = null where key = 'other'"
    )
    expect(mine?.key).toBe("first")
    expect(await claimed()).toEqual([])
  })

  it("do not wait for one that has troubles of its own", async () => {
    await failBy("mail")
    expect(await claimed()).toEqual(["second"])
  })

  it("do not wait for one that the server drops while it takes others", async () => {
    await failBy("server")
    await queue("other")
    expect(await sendNext()).toBe("other")
    expect(await claimed()).toEqual(["second"])
  })

  it("wait for one whose worker died", async () => {
    await claimed()
    await pass("10 minutes")
    expect(await claimed()).toEqual(["first"])
  })
})
