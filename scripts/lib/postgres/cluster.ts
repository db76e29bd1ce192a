import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { dirname, join } from "node:path"
import { Client } from "pg"
import type { Child } from "../child"
import type { Children } from "../children"
import { explainExit } from "../explain-exit"
import { Fault } from "../fault"
import { logTail } from "../log-tail"
import { waitUntil } from "../wait-until"
import { clearOrphan } from "./orphan"
import type { Placement } from "./placement"
import { giveTo } from "./system-user"

/** What a cluster needs to run. */
export type ClusterOptions = {
  placement: Placement
  port: number
  password: string
  logDir: string
  /** Extra server settings, such as "fsync=off". */
  settings?: readonly string[]
}

const MAJOR_VERSION = "18"

/**
 * Starts PostgreSQL on 127.0.0.1, creating its data folder at first.
 * @throws Fault when it does not come up
 */
export async function startCluster(
  children: Children,
  options: ClusterOptions
): Promise<Child> {
  const { data } = options.placement
  if (!existsSync(join(data, "PG_VERSION"))) {
    await initialise(children, options)
  }
  assertVersion(data)
  if (options.placement.user) {
    giveTo(options.placement.user, data)
  }
  await clearOrphan(data)
  const server = children.start({
    name: "PostgreSQL",
    command: join(options.placement.binaries, "bin", "postgres"),
    args: ["-D", data, ...flags(options)],
    ...common(options, "postgres.log"),
    // Fast shutdown: open connections are cut, nothing is lost.
    stopSignal: "SIGINT",
  })
  await untilItAnswers(server, clusterUrl(options, "postgres"))
  return server
}

/** Connection URL of a database of the cluster. */
export function clusterUrl(
  { port, password }: Pick<ClusterOptions, "port" | "password">,
  database: string
): string {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

async function initialise(
  children: Children,
  options: ClusterOptions
): Promise<void> {
  const { data, user, binaries } = options.placement
  // Made beside its place and then renamed: what an interruption leaves behind
  // is never taken for a cluster.
  const draft = `${data}.new`
  const passwordFile = join(draft, "..", "postgres.password")
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, options.password, { mode: 0o600 })
  try {
    ;[draft, passwordFile].forEach((path) => user && giveTo(user, path))
    await children.run({
      name: "initdb",
      command: join(binaries, "bin", "initdb"),
      args: [
        `--pgdata=${draft}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // PostgreSQL's own rules for text: the same on every system, whatever
        // locales that has.
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
      ],
      ...common(options, "initdb.log"),
    })
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(draft, data)
}

function assertVersion(data: string): void {
  const found = readFileSync(join(data, "PG_VERSION"), "utf8").trim()
  if (found !== MAJOR_VERSION) {
    throw new Fault(
      `${data} holds data of PostgreSQL ${found}, not ${MAJOR_VERSION}`,
      "run npm run reset to begin with an empty shop, or move the data over"
    )
  }
}

function common({ placement, logDir }: ClusterOptions, logName: string) {
  return {
    cwd: dirname(placement.data),
    env: { PATH: process.env.PATH, TZ: "UTC", LC_MESSAGES: "C" },
    logFile: join(logDir, logName),
    user: placement.user,
  }
}

function flags({ port, settings = [] }: ClusterOptions): string[] {
  return [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    // No socket file: its folder may not exist, or belong to someone else.
    "unix_socket_directories=",
    "max_connections=120",
    ...settings,
  ].flatMap((setting) => ["-c", setting])
}

async function untilItAnswers(server: Child, url: string): Promise<void> {
  const ended = server.exit.then((exit) => {
    const tail = logTail(server.logFile)
    throw new Fault(
      `PostgreSQL did not start: ${explainExit(exit, tail)}`,
      `read ${server.logFile}`,
      tail
    )
  })
  await Promise.race([
    ended,
    waitUntil(() => canConnect(url), {
      timeoutMs: 30_000,
      everyMs: 50,
      what: "PostgreSQL",
    }),
  ])
  ended.catch(() => {})
}

async function canConnect(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString })
  await client.connect()
  await client.end()
  return true
}
