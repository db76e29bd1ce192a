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
import { processTree, signal, startTimeOf } from "./process-table"

type Entry = { pid: number; startedAt: string; name: string }
type Record = { launcher: Entry; children: Entry[] }

const recordFile = (dataDir: string) => join(dataDir, "run.json")

/**
 * Claims a data folder for this process, and ends what a killed earlier run
 * left behind there.
 * @throws Fault while another run holds the folder
 */
export function claimDataDir(dataDir: string): void {
  assertNotRunning(dataDir)
  readRecord(dataDir)
    ?.children.filter(isSame)
    .flatMap(({ pid }) => processTree(pid))
    .forEach((pid) => signal(pid, "SIGKILL"))
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
  const record: Record = {
    launcher: {
      name: "launcher",
      pid: process.pid,
      startedAt: startTimeOf(process.pid) ?? "",
    },
    children: children.map(({ name, pid, startedAt }) => ({
      name,
      pid,
      startedAt,
    })),
  }
  mkdirSync(dirname(recordFile(dataDir)), { recursive: true })
  writeFileSync(recordFile(dataDir), JSON.stringify(record, null, 2))
}

/** Gives the folder free again. */
export function releaseDataDir(dataDir: string): void {
  rmSync(recordFile(dataDir), { force: true })
}

function readRecord(dataDir: string): Record | undefined {
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

const isRecord = (value: unknown): value is Record =>
  typeof value === "object" &&
  value !== null &&
  "launcher" in value &&
  "children" in value &&
  Array.isArray(value.children)

/** The same process, not another one that got its pid later. */
const isSame = ({ pid, startedAt }: Entry) =>
  Boolean(startedAt) && startTimeOf(pid) === startedAt
