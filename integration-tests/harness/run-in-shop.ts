import { readFileSync, rmSync } from "node:fs"
import { join } from "node:path"

import { inject } from "vitest"

import { Children } from "../../scripts/lib/children"
import { medusaCommand } from "../../scripts/lib/medusa-command"
import "./shop-info"

/**
 * Runs a script of this repository with `medusa exec` in a process of its own,
 * with the shop's own services, and reads the JSON that it wrote into the file
 * that its first argument names.
 *
 * @throws Fault with the end of its output when it fails
 */
export async function runInShop<T>(
  script: string,
  args: readonly string[] = []
): Promise<T> {
  const { settings } = inject("shop")
  const answer = join(settings.dataDir, `answer-${process.pid}.json`)
  try {
    await new Children().run(
      medusaCommand(settings, "exec", ["exec", script, answer, ...args])
    )
    return JSON.parse(readFileSync(answer, "utf8"))
  } finally {
    rmSync(answer, { force: true })
  }
}
