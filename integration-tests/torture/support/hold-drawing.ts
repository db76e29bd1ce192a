import type { Pool } from "pg"

import { commandOf, signal } from "../../../scripts/lib/process-table"
import { waitUntil } from "../../../scripts/lib/wait-until"

/** A document of an order to be caught while its PDF is drawn. */
export type Drawing = { draws: "invoice" | "credit_note"; orderId: string }

const EVERY_MS = 20
// The page goes to the browser within milliseconds after the commit.
const HANDED_OVER_MS = 300

const UNDRAWN = `select from invoice
  where order_id = $1 and kind = $2 and file_id is null`

/** Those of `processes` that belong to a Chromium which prints documents. */
export const browsersAmong = (processes: readonly number[]): number[] =>
  processes.filter((pid) => /chrom/i.test(commandOf(pid).split(" ", 1)[0]))

/**
 * Stops the browser of a running shop in its tracks, so that whatever is drawn
 * from now on is drawn half-way: a real process, stopped by the system.
 */
export const holdDrawing = (
  database: Pool,
  processes: () => number[],
  { draws, orderId }: Drawing
) => {
  const held = new Set<number>()
  // One that is started meanwhile is held as well.
  const timer = setInterval(() => {
    for (const pid of browsersAmong(processes())) {
      signal(pid, "SIGSTOP")
      held.add(pid)
    }
  }, EVERY_MS)
  return {
    /** Resolves once the document is issued, and drawn half-way. */
    reached: async (timeoutMs: number): Promise<void> => {
      await waitUntil(
        async () => {
          const { rowCount } = await database.query(UNDRAWN, [orderId, draws])
          return held.size > 0 && rowCount === 1
        },
        { timeoutMs, everyMs: EVERY_MS, what: `the ${draws} being drawn` }
      )
      await new Promise((done) => setTimeout(done, HANDED_OVER_MS))
    },
    /** Lets the browser go on. */
    end: (): Promise<void> => {
      clearInterval(timer)
      held.forEach((pid) => signal(pid, "SIGCONT"))
      return Promise.resolve()
    },
  }
}
