import { readdirSync, readFileSync } from "node:fs"

const read = (path: string): string => {
  try {
    return readFileSync(path, "utf8")
  } catch {
    // The process has ended since.
    return ""
  }
}

const parentOf = (pid: number): number =>
  Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)

const withDescendants = (root: number): number[] => {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(Number(name))] as const)
  const family = [root]
  for (const member of family) {
    family.push(
      ...parents.filter(([, parent]) => parent === member).map(([pid]) => pid)
    )
  }
  return family
}

const megabytes = (pid: number, name: "Rss" | "Pss"): number => {
  const text = read(`/proc/${pid}/smaps_rollup`)
  const match = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)
  return Number(match?.[1] ?? 0) / 1024
}

/**
 * Memory of this process and all that it has started, in MB (Linux only).
 *
 * @property rss_mb each process's own view: what they share counts several times
 * @property pss_mb what they share counts once
 */
export const memoryOfTree = (): { rss_mb: number; pss_mb: number } => {
  const family = withDescendants(process.pid)
  const total = (name: "Rss" | "Pss") =>
    family.reduce((sum, pid) => sum + megabytes(pid, name), 0)
  return { rss_mb: total("Rss"), pss_mb: total("Pss") }
}
