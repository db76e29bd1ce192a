import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

/** Another process of the system that holds a lock; `kill` is SIGKILL. */
export const holdInOtherProcess = async (
  databaseUrl: string,
  key: string,
  leaseSeconds: number
): Promise<{ kill: () => void }> => {
  const child = spawn(
    process.execPath,
    [
      ...["--require", require.resolve("tsx/cjs")],
      ...[join(__dirname, "hold-lease.ts"), databaseUrl],
      ...[key, String(leaseSeconds)],
    ],
    { stdio: ["ignore", "pipe", "inherit"] }
  )
  const [said] = await Promise.race([
    once(child.stdout, "data"),
    once(child, "exit").then(([code]) => {
      throw new Error(`It ended with ${code} before it held the lock`)
    }),
  ])
  if (String(said).trim() !== "held") {
    throw new Error(`It said: ${said}`)
  }
  return { kill: () => void child.kill("SIGKILL") }
}
