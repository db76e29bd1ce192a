import { setTimeout as sleep } from "node:timers/promises"
import { alive, processTree, signal } from "./process-table"

/**
 * Asks a process to stop, waits up to `graceMs`, then kills what is left of it,
 * its group and its descendants.
 */
export async function stopTree(
  pid: number,
  name: NodeJS.Signals,
  graceMs = 10_000
): Promise<void> {
  // Looked up before the signal: orphans no longer lead back to their parent.
  const tree = processTree(pid)
  signal(pid, name)
  const deadline = performance.now() + graceMs
  while (alive([pid]).length > 0 && performance.now() < deadline) {
    await sleep(25)
  }
  const settle = performance.now() + 500
  while (alive(tree).length > 0 && performance.now() < settle) {
    await sleep(25)
  }
  alive(tree).forEach((id) => signal(id, "SIGKILL"))
  processTree(pid).forEach((id) => signal(id, "SIGKILL"))
}
