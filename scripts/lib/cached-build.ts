import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Reporter } from "./reporter"

/**
 * Runs `build` unless `output` holds what was built from the same `hash`. The
 * note lies inside the output, so that deleting that is enough to build again.
 */
export async function cachedBuild(
  reporter: Reporter,
  title: string,
  output: string,
  hash: string,
  build: () => Promise<void>
): Promise<void> {
  const note = join(output, "counterfoil-hash")
  if (existsSync(note) && readFileSync(note, "utf8") === hash) {
    reporter.skipped(title, "unchanged")
    return
  }
  await reporter.step(title, async () => {
    await build()
    writeFileSync(note, hash)
  })
}
