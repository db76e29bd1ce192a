import { spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs"
import { dirname } from "node:path"
import { processTree, signal, startTimeOf } from "./process-table"
import { stopTree } from "./stop-tree"

/** What to run, and where its output goes. */
export type ChildOptions = {
  name: string
  command: string
  args: readonly string[]
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  logFile: string
  /** System user to run as; only root can choose. */
  user?: { uid: number; gid: number }
  stopSignal?: NodeJS.Signals
  /** How long it may take to stop before it is killed, in milliseconds. */
  graceMs?: number
}

/** How a child ended. */
export type ChildExit = { code: number | null; signal: NodeJS.Signals | null }

/** A running child process with a group of its own. */
export type Child = {
  name: string
  pid: number
  startedAt: string
  logFile: string
  stopSignal: NodeJS.Signals
  exit: Promise<ChildExit>
  /** Asks it to stop, then kills what is left of it and its descendants. */
  stop(): Promise<void>
  /** Kills it and its descendants at once. */
  kill(): void
}

/**
 * Starts a child whose output goes straight into its log file. A group of its
 * own keeps the terminal's Ctrl-C away from it: we stop parts in our order.
 */
export function startChild(options: ChildOptions): Child {
  mkdirSync(dirname(options.logFile), { recursive: true })
  const log = openSync(options.logFile, "w")
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: definedOnly(options.env),
    stdio: ["ignore", log, log],
    detached: true,
    ...options.user,
  })
  const exit = new Promise<ChildExit>((resolve) => {
    child.once("error", (error) => {
      writeSync(log, `${error.message}\n`)
      closeSync(log)
      resolve({ code: 127, signal: null })
    })
    child.once("exit", (code, name) => {
      closeSync(log)
      // What it leaves in its group would be ours to find later.
      processTree(child.pid ?? 0).forEach((id) => signal(id, "SIGKILL"))
      resolve({ code, signal: name })
    })
  })
  const pid = child.pid ?? 0
  const stopSignal = options.stopSignal ?? "SIGTERM"
  return {
    name: options.name,
    pid,
    startedAt: pid ? (startTimeOf(pid) ?? "") : "",
    logFile: options.logFile,
    stopSignal,
    exit,
    kill: () => pid && processTree(pid).forEach((id) => signal(id, "SIGKILL")),
    stop: () => stopTree(pid, stopSignal, options.graceMs),
  }
}

function definedOnly(env: ChildOptions["env"]): Record<string, string> {
  const entries = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const]
  )
  return Object.fromEntries(entries)
}
