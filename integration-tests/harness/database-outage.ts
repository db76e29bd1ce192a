import { readFileSync } from "node:fs"
import { join } from "node:path"
import { inject } from "vitest"
import { Children } from "../../scripts/lib/children"
import { startCluster } from "../../scripts/lib/postgres/cluster"
import { clearOrphan } from "../../scripts/lib/postgres/orphan"
import { placePostgres } from "../../scripts/lib/postgres/placement"
import { processTree, signal } from "../../scripts/lib/process-table"
import "./shop-info"
import { fastPostgres } from "./test-settings"

/** Takes the shop's PostgreSQL away, and brings it back. */
export function databaseOutage() {
  const { settings, logDir } = inject("shop")
  const placement = placePostgres(settings.dataDir)
  const serverPid = (): number =>
    Number(
      readFileSync(join(placement.data, "postmaster.pid"), "utf8").split(
        "\n"
      )[0]
    )
  const signalAll = (name: NodeJS.Signals): void =>
    processTree(serverPid()).forEach((pid) => signal(pid, name))

  return {
    /** Ends it: open connections are cut, new ones refused. */
    stop: (): Promise<void> => clearOrphan(placement.data),
    /** Starts it again; the shop stops it at its own end. */
    start: async (): Promise<void> => {
      await startCluster(new Children(), {
        placement,
        port: settings.ports.postgres,
        password: settings.secrets.postgresPassword,
        logDir,
        settings: fastPostgres,
      })
    },
    /** Lets it stand still: connections stay open, nothing is answered. */
    freeze: (): void => signalAll("SIGSTOP"),
    /** Ends the standstill. */
    thaw: (): void => signalAll("SIGCONT"),
  }
}
