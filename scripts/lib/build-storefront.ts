import { join } from "node:path"
import { cachedBuild } from "./cached-build"
import type { Children } from "./children"
import { contentHash } from "./content-hash"
import type { Reporter } from "./reporter"
import { rootDir } from "./root-dir"
import type { Settings } from "./settings"
import { storefrontCommand } from "./storefront-command"

/** Builds the storefront; it reads its settings when it starts, not here. */
export function buildStorefront(
  children: Children,
  reporter: Reporter,
  settings: Settings
): Promise<void> {
  return cachedBuild(
    reporter,
    "Build the storefront",
    join(rootDir, "storefront/.next"),
    contentHash(rootDir, ["storefront"]),
    () =>
      children.run(
        storefrontCommand(settings, "build-storefront", ["build"], "pk_build")
      )
  )
}
