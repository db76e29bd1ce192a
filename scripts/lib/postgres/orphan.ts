import { existsSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { alive, commandOf, signal } from "../process-table"
import { waitUntil } from "../wait-until"

/**
 * Clears what a killed run left on a data folder: a server that still runs, or
 * a `postmaster.pid` whose pid may by now belong to something else.
 */
export async function clearOrphan(data: string): Promise<void> {
  const pidFile = join(data, "postmaster.pid")
  if (!existsSync(pidFile)) {
    return
  }
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0])
  if (pid > 1 && commandOf(pid).includes(data)) {
    signal(pid, "SIGINT")
    await waitUntil(() => alive([pid]).length === 0, {
      what: `the PostgreSQL of an earlier run (pid ${pid}) to stop`,
    })
  }
  rmSync(pidFile, { force: true })
}
