import { join } from "node:path"
import { createClient } from "redis"
import type { Child } from "../../scripts/lib/child"
import { Children } from "../../scripts/lib/children"
import { freePorts } from "../../scripts/lib/ports"
import { signal } from "../../scripts/lib/process-table"
import { waitForPart } from "../../scripts/lib/wait-for-part"
import { ensureInstalled } from "./debian-package"
import { makeTempDir, removeTempDir } from "./temp-dir"

/** A redis-server of this test's own. */
export type TestRedis = {
  url: string
  /** Kills it; what it held is gone. */
  stop: () => Promise<void>
  /** Starts it again on its port, empty, unless it runs. */
  start: () => Promise<void>
  /** Lets it stand still: connections stay open, nothing is answered. */
  freeze: () => void
  /** Ends the standstill. */
  thaw: () => void
  /** How many scheduled jobs of the shop it knows. */
  scheduledJobs: () => Promise<number>
  /** Kills it for good and removes its folder. */
  remove: () => Promise<void>
}

/**
 * Starts a real redis-server on a free port. It keeps nothing on disk: the
 * shop has to do with one that comes back empty.
 *
 * @throws Fault where it is missing and cannot be installed
 */
export async function startRedis(): Promise<TestRedis> {
  ensureInstalled({
    probe: ["redis-server", "--version"],
    debian: "redis-server",
    brew: "redis",
  })
  const folder = makeTempDir()
  const [port = 0] = await freePorts(1)
  const children = new Children()
  process.once("exit", () => children.killAll())

  const start = async (): Promise<Child> => {
    const child = children.start({
      name: "Redis",
      command: "redis-server",
      args: [
        ...["--port", String(port), "--bind", "127.0.0.1"],
        ...["--dir", folder, "--save", "", "--appendonly", "no"],
      ],
      cwd: folder,
      env: { PATH: process.env.PATH },
      logFile: join(folder, "redis.log"),
    })
    await waitForPart(child, `tcp://127.0.0.1:${port}`, 10_000)
    return child
  }

  let server: Child | undefined = await start()
  const stop = async (): Promise<void> => {
    server?.kill()
    await server?.exit
    server = undefined
  }
  const url = `redis://127.0.0.1:${port}`
  return {
    url,
    stop,
    start: async () => {
      server ??= await start()
    },
    freeze: () => server && signal(server.pid, "SIGSTOP"),
    thaw: () => server && signal(server.pid, "SIGCONT"),
    scheduledJobs: () => countScheduledJobs(url),
    remove: async () => {
      await stop()
      removeTempDir(folder)
    },
  }
}

async function countScheduledJobs(url: string): Promise<number> {
  const client = createClient({ url, socket: { reconnectStrategy: false } })
  // Without a listener its errors would end the process; `connect` throws them.
  client.on("error", () => undefined)
  await client.connect()
  try {
    return await client.zCard("bull:medusa-workflows-jobs:repeat")
  } finally {
    client.destroy()
  }
}
