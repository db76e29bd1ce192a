import { inject } from "vitest"
import type { Child } from "../../scripts/lib/child"
import { Children } from "../../scripts/lib/children"
import { startMedusa } from "../../scripts/lib/parts"
import { freePorts } from "../../scripts/lib/ports"
import type { EnvName } from "../../src/config/env-schema"
import "./shop-info"

/** Another Medusa process of the test's shop. */
export type ExtraServer = {
  backendUrl: string
  logFile: string
  /** Ends it and all that it started with SIGKILL, as a crash would. */
  kill: () => Promise<void>
  /** Asks it to end, as a deployment would. */
  stop: () => Promise<void>
  /** Starts it again on its port, after `kill` or `stop` or instead of them. */
  restart: () => Promise<void>
}

/**
 * Starts another Medusa process on the shop's database, payment sandbox and
 * mail inbox, on a port of its own, with subscribers and scheduled jobs. Takes
 * 10 to 30 s: start it once per file, and stop it there.
 *
 * @param name of its log, unique among the servers that run
 * @param change of its environment, such as REDIS_URL
 * @throws Fault when it does not come up
 */
export async function startExtraServer(
  name: string,
  change: Partial<Record<EnvName, string>> = {}
): Promise<ExtraServer> {
  const { settings } = inject("shop")
  const [port = 0] = await freePorts(1)
  const own = {
    ...settings,
    ports: { ...settings.ports, backend: port },
    backendEnv: {
      ...settings.backendEnv,
      BACKEND_PORT: String(port),
      ...change,
    },
  }
  const children = new Children()
  process.once("exit", () => children.killAll())
  const start = (): Promise<Child> => startMedusa(children, own, name)

  let child = await start()
  const stop = async (): Promise<void> => {
    await child.stop()
    await child.exit
  }
  return {
    backendUrl: `http://127.0.0.1:${port}`,
    logFile: child.logFile,
    stop,
    kill: async () => {
      child.kill()
      await child.exit
    },
    restart: async () => {
      await stop()
      child = await start()
    },
  }
}
