import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"

type Row = { pid: number; parent: number; group: number; startedAt: string }

/** What runs now: from /proc, or from `ps` where there is no /proc. */
function processRows(): Row[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => rowFromProc(Number(name)))
  } catch {
    return rowsFromPs()
  }
}

function rowFromProc(pid: number): Row[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    // The command's name, in parentheses, may itself hold spaces.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    const [state, parent, group] = fields
    return state === "Z"
      ? []
      : [
          {
            pid,
            parent: Number(parent),
            group: Number(group),
            startedAt: fields[19] ?? "",
          },
        ]
  } catch {
    return []
  }
}

function rowsFromPs(): Row[] {
  const text = execFileSync("ps", ["-A", "-o", "pid=,ppid=,pgid=,lstart="], {
    encoding: "utf8",
  })
  return text
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([pid]) => pid)
    .map(([pid, parent, group, ...startedAt]) => ({
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      startedAt: startedAt.join(" "),
    }))
}

/** Start time of a process in the system's own form, or undefined when it is gone. */
export function startTimeOf(pid: number): string | undefined {
  return processRows().find((row) => row.pid === pid)?.startedAt
}

/** The command line of a process; empty when it is gone. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
  } catch {
    return commandFromPs(pid)
  }
}

function commandFromPs(pid: number): string {
  try {
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    })
  } catch {
    return ""
  }
}

/** A process with its group and everything below: empty once all are gone. */
export function processTree(pid: number): number[] {
  if (pid <= 1) {
    return []
  }
  const rows = processRows()
  const found = new Set([pid])
  for (let grew = true; grew;) {
    const before = found.size
    for (const row of rows) {
      if (found.has(row.parent) || row.group === pid) {
        found.add(row.pid)
      }
    }
    grew = found.size > before
  }
  return rows.filter((row) => found.has(row.pid)).map((row) => row.pid)
}

/** Those of `pids` that still run. */
export function alive(pids: readonly number[]): number[] {
  const running = new Set(processRows().map(({ pid }) => pid))
  return pids.filter((pid) => running.has(pid))
}

/** Sends a signal; a process that is gone already is fine. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // Gone between looking and signalling.
  }
}
