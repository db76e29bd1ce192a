import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { dirname, join } from "node:path"
import type { Child } from "./child"
import { Fault } from "./fault"
import { startTimeOf } from "./process-table"
import { stopTree } from "./stop-tree"

type Entry = {
  name: string
  pid: number
  startedAt: string
  stopSignal: NodeJS.Signals
}
type RunRecord = { launcher: Entry; children: Entry[] }

const recordFile = (dataDir: string) => join(dataDir, "run.json")

/**
 * Claims a data folder for this process, and ends what a killed earlier run
 * left behind there.
 * @throws Fault while another run holds the folder
 */
export async function claimDataDir(dataDir: string): Promise<void> {
  assertNotRunning(dataDir)
  const left = readRecord(dataDir)?.children.filter(isSame) ?? []
  for (const { pid, stopSignal } of left.toReversed()) {
    await stopTree(pid, stopSignal)
  }
  noteChildren(dataDir, [])
}

/** @throws Fault while a run holds the folder */
export function assertNotRunning(dataDir: string): void {
  const launcher = readRecord(dataDir)?.launcher
  if (launcher && launcher.pid !== process.pid && isSame(launcher)) {
    throw new Fault(
      `The shop of ${dataDir} is running (pid ${launcher.pid})`,
      "stop it first (Ctrl-C where it runs)"
    )
  }
}

/** Notes what runs now, for the run after a kill -9. */
export function noteChildren(dataDir: string, children: Child[]): void {
  const record: RunRecord = {
    launcher: {
      name: "launcher",
      stopSignal: "SIGTERM",
      pid: process.pid,
      startedAt: startTimeOf(process.pid) ?? "",
    },
    children: children.map(({ name, pid, startedAt, stopSignal }) => ({
      name,
      pid,
      startedAt,
      stopSignal,
    })),
  }
  mkdirSync(dirname(recordFile(dataDir)), { recursive: true })
  writeFileSync(recordFile(dataDir), JSON.stringify(record, null, 2))
}

/** Gives the folder free again. */
export function releaseDataDir(dataDir: string): void {
  rmSync(recordFile(dataDir), { force: true })
}

function readRecord(dataDir: string): RunRecord | undefined {
  const file = recordFile(dataDir)
  if (!existsSync(file)) {
    return undefined
  }
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"))
    return isRecord(value) ? value : undefined
  } catch {
    // Cut off by a crash while it was written.
    return undefined
  }
}

const isRecord = (value: unknown): value is RunRecord =>
  typeof value === "object" &&
  value !== null &&
  "launcher" in value &&
  "children" in value &&
  Array.isArray(value.children)

/** The same process, not another one that got its pid later. */
const isSame = ({ pid, startedAt }: Entry) =>
  Boolean(startedAt) && startTimeOf(pid) === startedAt
