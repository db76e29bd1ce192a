import { setTimeout as sleep } from "node:timers/promises"
import { withClient } from "../lib/postgres/database"
import { checks } from "./checks"
import type { Finding } from "./finding"
import { runChecks, type DoctorOptions } from "./run-checks"

export type { Finding } from "./finding"

/** How a whole examination is made. */
export type ExaminationOptions = DoctorOptions & {
  /**
   * Milliseconds after which violations are looked at again (3000). A shop
   * that runs is looked at in the middle of things: only what is still so then
   * is told. 0 tells at once.
   */
  confirmAfterMs?: number
}

const CONFIRM_AFTER_MS = 3_000

/**
 * Looks over a whole database, each time in one snapshot and without changing
 * anything.
 *
 * @returns what does not hold (`violation`) or is worth a look (`note`)
 * @throws the driver's error when the database does not answer or is not a
 * shop of this version
 */
export async function runDoctor(
  databaseUrl: string,
  { confirmAfterMs = CONFIRM_AFTER_MS, ...options }: ExaminationOptions = {}
): Promise<Finding[]> {
  return withClient(databaseUrl, async (client) => {
    const examine = async () => {
      await client.query(
        "begin transaction isolation level repeatable read read only"
      )
      try {
        // Compiling costs more than the checks do.
        await client.query("set local jit = off")
        await client.query("set local statement_timeout = '120s'")
        return await runChecks(client, checks, options)
      } finally {
        await client.query("rollback")
      }
    }
    const first = await examine()
    const isClean = first.every(({ severity }) => severity === "note")
    if (isClean || confirmAfterMs === 0) {
      return first
    }
    await sleep(confirmAfterMs)
    const before = new Set(first.map(nameOf))
    return (await examine()).filter(
      (finding) => finding.severity === "note" || before.has(nameOf(finding))
    )
  })
}

const nameOf = ({ check, subject }: Finding): string => `${check} ${subject}`
