import { setTimeout as sleep } from "node:timers/promises"
import { Pool } from "pg"
import type { TestShop } from "../../integration-tests/harness/test-shop"
import type { Finding } from "./judge/finding"
import { judge, type Verdict } from "./judge/judge"
import { mailServer } from "./judge/mail-server"
import { startMischief } from "./mischief"
import { beginRound, openWorld } from "./open-world"
import type { TortureOptions } from "./options"
import { randomOf } from "./random"
import { describeFindings, reportOf, type TortureReport } from "./report"
import { startShoppers } from "./shoppers"
import { settleDebit } from "./story/pay"
import type { Story } from "./story/story"
import { victimOf } from "./victim"

/** The shop's own examination of a database. */
export type Doctor = (databaseUrl: string) => Promise<Finding[]>

const STARTING = 0.15

/**
 * Kills a shop's server again and again while shoppers buy, pay, cancel and are
 * refunded, and looks over everything in between. Ends at the first look that
 * finds something.
 *
 * @param shop of its own: its server dies
 * @param line where progress goes
 * @throws Fault when the server does not come up again
 */
export const runTorture = async (
  shop: TestShop,
  options: TortureOptions,
  { doctor, line }: { doctor: Doctor; line: (text: string) => void }
): Promise<{ report: TortureReport; stories: readonly Story[] }> => {
  const { databaseUrl, mailUrl } = shop.info
  const database = new Pool({ connectionString: databaseUrl, max: 8 })
  // The pool ends before its sockets do; the server's farewell is no fault.
  database.on("error", () => undefined)
  const random = randomOf(options.seed, "kills")
  const world = await openWorld(shop.info, database)
  await beginRound(world, 0)
  const victim = victimOf(shop)
  const mischief = startMischief(world, randomOf(options.seed, "mischief"))
  const shoppers = startShoppers(world, options)
  const mails = mailServer(mailUrl)
  const kills = { running: 0, starting: 0 }
  const run = { kills, judged: 0, longestRestMs: 0, stories: 0 }
  let lastBootMs = 10_000
  let rounds = [new Date(), new Date()]

  const killOnce = async (): Promise<string> => {
    if (random.chance(STARTING)) {
      await sleep(random.between(0, lastBootMs))
      kills.starting += 1
      await victim.kill()
      return "while starting"
    }
    lastBootMs = (await victim.life.ready) || lastBootMs
    const afterMs = random.between(0, 6_000)
    await sleep(afterMs)
    kills.running += 1
    await victim.kill()
    return `${(afterMs / 1000).toFixed(1)} s after it was up (in ${(lastBootMs / 1000).toFixed(1)} s)`
  }

  const endDebits = async (isLast: boolean): Promise<void> => {
    const before = shoppers.stories.slice(0, isLast ? undefined : run.stories)
    for (const story of before) {
      const outcome = random.chance(0.6) ? "succeeded" : "failed"
      await settleDebit(world, story, outcome)
    }
  }

  // Of a page that is not the shop's own only events tell, and the service sends
  // them for days: none of them is dropped for ever.
  const tellOfStrayPages = async (): Promise<void> => {
    for (const { strayPage } of shoppers.stories) {
      const events = strayPage
        ? await world.service.eventsOfPage(strayPage)
        : []
      for (const { id } of events) {
        await world.service.deliver(id)
      }
    }
  }

  const lookOver = async (isLast: boolean): Promise<Verdict> => {
    await victim.life.ready
    await shoppers.pause()
    await mischief.pause()
    await endDebits(isLast)
    await tellOfStrayPages()
    const verdict = await judge(
      {
        database,
        service: world.service,
        staff: world.staff,
        mails,
        doctor: () => doctor(databaseUrl),
        stories: shoppers.stories,
        kills: victim.kills,
      },
      {
        since: rounds[0],
        bornAt: victim.life.bornAt,
        deadlineMs: options.deadlineS * 1000,
      }
    )
    run.judged += 1
    run.stories = shoppers.stories.length
    run.longestRestMs = Math.max(run.longestRestMs, verdict.waitedMs)
    return verdict
  }

  try {
    for (let kill = 1; ; kill++) {
      const when = await killOnce()
      line(
        `kill ${String(kill).padStart(3)}/${options.kills}: ${when}; ${shoppers.stories.length} shopping trips`
      )
      const isLast = kill === options.kills
      if (!isLast && kill % options.judgeEvery !== 0) {
        continue
      }
      const verdict = await lookOver(isLast)
      line(
        `  at rest after ${(verdict.waitedMs / 1000).toFixed(0)} s: ${verdict.books.length} orders, ${verdict.findings.length} findings`
      )
      if (isLast || verdict.findings.length > 0) {
        describeFindings(verdict.findings, shoppers.stories).forEach(line)
        const { stories } = shoppers
        return { report: reportOf(options, verdict, run), stories }
      }
      await mails.empty()
      rounds = [rounds[1], new Date()]
      await beginRound(world, run.judged)
      mischief.resume()
      shoppers.resume()
    }
  } finally {
    await Promise.all([shoppers.stop(), mischief.stop()]).catch(() => undefined)
    await database.end()
  }
}
