import { setTimeout as sleep } from "node:timers/promises"
import type { Pool } from "pg"
import type { HttpClient } from "../../../integration-tests/harness/http-client"
import type { SandboxOrder } from "../../../integration-tests/harness/stripe-sandbox-types"
import type { Story } from "../story/story"
import type { Finding } from "./finding"
import { judgeFiles } from "./judge-files"
import { judgeMails, type Queued } from "./judge-mails"
import { judgeOrders } from "./judge-orders"
import type { mailServer } from "./mail-server"
import { readBooks, type Books } from "./read-books"
import { readWaiting } from "./read-waiting"
import { endDay, endHolds, endWaits } from "./time-passes"

/** Where a judge looks. */
export type Witnesses = {
  database: Pool
  service: { orders: () => Promise<SandboxOrder[]> }
  /** The Admin API, signed in. */
  staff: HttpClient
  mails: ReturnType<typeof mailServer>
  /** The shop's own examination of its database. */
  doctor: () => Promise<Finding[]>
  stories: readonly Story[]
  /** When the server was killed, milliseconds. */
  kills: readonly number[]
}

/** What a judge found once all had come to rest, or could not come. */
export type Verdict = {
  findings: Finding[]
  /** How long it took to come to rest, in milliseconds. */
  waitedMs: number
  books: Books[]
  service: SandboxOrder[]
  mails: { sent: number; doubled: number }
}

type Look = Omit<Verdict, "waitedMs">

const OUTBOX = "select key, status, message_id, attempts from mail_message"

const look = async (witnesses: Witnesses): Promise<Look> => {
  const { database, mails, stories, kills } = witnesses
  const books = await readBooks(database)
  const service = await witnesses.service.orders()
  const early = [
    ...(await readWaiting(database)),
    ...judgeOrders(books, service, stories),
  ]
  if (early.length > 0) {
    return { findings: early, books, service, mails: { sent: 0, doubled: 0 } }
  }
  const { rows: outbox } = await database.query<Queued>(OUTBOX)
  const judged = judgeMails(outbox, await mails.arrivals(), kills)
  return {
    findings: [
      ...judged.findings,
      ...(await judgeFiles(database, witnesses.staff)),
      ...(await witnesses.doctor()),
    ],
    books,
    service,
    mails: {
      sent: outbox.filter(({ status }) => status === "sent").length,
      doubled: judged.doubled,
    },
  }
}

const LOOK_EVERY_MS = 2_000
// Each end of a wait may cost an attempt, and there are eight.
const END_WAITS_EVERY_MS = 20_000

/**
 * Waits until all that the shoppers began has come to rest, by the shop's own
 * sweeps, and tells what is wrong then. Whoever calls has let the shoppers
 * pause, and the service work well.
 *
 * @param since when the first order that is not at rest yet can have been placed
 * @param bornAt when the living process was started, milliseconds
 * @param deadlineMs after which what is found is told as it is
 */
export const judge = async (
  witnesses: Witnesses,
  {
    since,
    bornAt,
    deadlineMs,
  }: { since: Date; bornAt: number; deadlineMs: number }
): Promise<Verdict> => {
  const begun = performance.now()
  await endDay(witnesses.database, since)
  for (let waitsEnd = begun; ;) {
    if (performance.now() >= waitsEnd) {
      await endWaits(witnesses.database, bornAt)
      await endHolds(witnesses.database, since)
      waitsEnd += END_WAITS_EVERY_MS
    }
    const seen = await look(witnesses)
    const waitedMs = Math.round(performance.now() - begun)
    if (seen.findings.length === 0 || waitedMs >= deadlineMs) {
      return { ...seen, waitedMs }
    }
    await sleep(LOOK_EVERY_MS)
  }
}
