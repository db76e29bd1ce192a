import { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { judge, type Verdict } from "../../scripts/torture/judge/judge"
import { mailServer } from "../../scripts/torture/judge/mail-server"
import { examine } from "../../scripts/torture/judge/examine"
import { openWorld } from "../../scripts/torture/open-world"
import { startTestShop, type TestShop } from "../harness/test-shop"
import { holdWrites } from "./support/hold-writes"
import {
  inBatches,
  onceMore,
  tablesOf,
  type Numbered,
} from "./support/kill-points/batches"
import { killCases } from "./support/kill-points/cases"
import { killAt, type KilledCase } from "./support/kill-points/run-cases"
import { stockedVariants } from "./support/kill-points/stocked-variants"
import { sampleOf } from "./extent"

const REST_MS = 240_000

const cases = sampleOf(killCases)

let shop: TestShop
let verdict: Verdict
const killed: KilledCase[] = []
const orphans: number[] = []

beforeAll(async () => {
  shop = await startTestShop({ storefront: false })
  const { databaseUrl, mailUrl } = shop.info
  const database = new Pool({ connectionString: databaseUrl })
  database.on("error", () => undefined)
  const world = await openWorld(shop.info, database)
  const writes = await holdWrites(databaseUrl, tablesOf(cases))
  const variants = await stockedVariants(database)
  const begun = new Date()
  const kills: number[] = []
  let bornAt = 0
  const killAll = async (batch: readonly Numbered[]): Promise<void> => {
    const kill = await killAt(shop, world, writes, batch)
    kills.push(kill.killedAt)
    bornAt = kill.bornAt
    killed.unshift(...kill.killed)
    orphans.push(...kill.orphans)
  }

  await world.service.webhooks(false)
  const batches = inBatches(cases, variants)
  for (const batch of batches) {
    await killAll(batch)
  }
  const missed = onceMore(batches.flat(), killed, variants)
  if (missed.length > 0) {
    await killAll(missed)
  }
  await world.service.webhooks(true)
  verdict = await judge(
    {
      database,
      service: world.service,
      staff: world.staff,
      mails: mailServer(mailUrl),
      doctor: () => examine(databaseUrl),
      stories: killed.map(({ stage }) => stage.story),
      kills,
    },
    { since: begun, bornAt, deadlineMs: REST_MS }
  )
  await writes.close()
  await database.end()
}, 1_200_000)

afterAll(() => shop.stop(), 60_000)

describe("row 17: killed at its step,", () => {
  it.each(cases.map((each) => [each.name, each] as const))(
    "%s",
    (_name, killCase) => {
      const found = killed.find((each) => each.case === killCase)
      const { email } = found?.stage.story ?? { email: "?" }
      expect(found?.fault).toBeNull()

      const about = verdict.findings.filter(({ subject, detail }) =>
        `${subject} ${detail}`.includes(email)
      )
      expect(about, found?.stage.story.diary.join(" · ")).toEqual([])
      const orders = verdict.books.filter((each) => each.email === email)
      expect(killCase.outcomes).toContain(orders[0]?.state ?? "none")
    }
  )

  it("leaves no browser behind that goes on without its server", () => {
    expect(orphans).toEqual([])
  })

  it("leaves nothing that the doctor or the mail server find", () => {
    expect(verdict.findings).toEqual([])
  })
})
