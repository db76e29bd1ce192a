import { mkdirSync, renameSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { cachedBuild } from "./cached-build"
import type { Children } from "./children"
import { contentHash } from "./content-hash"
import { medusaCommand } from "./medusa-command"
import type { Reporter } from "./reporter"
import { rootDir } from "./root-dir"
import type { Settings } from "./settings"

// What it imports: its forms judge by the server's own rules.
const sources = [
  "src/admin",
  "src/shared",
  "src/modules/coupon/domain",
  "src/modules/invoice/domain",
  "package-lock.json",
]

/** Builds the dashboard to where `medusa start` looks for it. */
export function buildAdmin(
  children: Children,
  reporter: Reporter,
  settings: Settings
): Promise<void> {
  const output = join(rootDir, "public/admin")
  return cachedBuild(
    reporter,
    "Build the admin dashboard",
    output,
    contentHash(rootDir, sources),
    async () => {
      await children.run(
        medusaCommand(settings, "build-admin", [
          "build",
          "--admin-only",
          "--lint=false",
        ])
      )
      rmSync(output, { recursive: true, force: true })
      mkdirSync(dirname(output), { recursive: true })
      renameSync(join(rootDir, ".medusa/admin"), output)
    }
  )
}
