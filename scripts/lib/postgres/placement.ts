import { createHash } from "node:crypto"
import { mkdirSync, readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { copyBinaries, installedBinaries } from "./binaries"
import { isReachable, postgresUser, type SystemUser } from "./system-user"

/** Where the embedded PostgreSQL lies and whom it runs as. */
export type Placement = {
  /** Folder with bin/postgres and bin/initdb. */
  binaries: string
  /** The cluster's data folder. */
  data: string
  user?: SystemUser
}

/** Where data goes that a system user cannot reach in the data folder. */
export function outsideFolder(dataDir: string): string {
  const key = createHash("sha256").update(resolve(dataDir)).digest("hex")
  return join("/var/lib/counterfoil", key.slice(0, 12))
}

/**
 * Places the cluster in `dataDir`. Run as root below a private folder (a
 * mode-700 home), PostgreSQL's own user could read neither its programs nor its
 * data: both then lie in a folder of their own below /var/lib.
 */
export function placePostgres(dataDir: string): Placement {
  const user = postgresUser()
  const binaries = installedBinaries()
  const home = resolve(dataDir)
  mkdirSync(home, { recursive: true })
  if (!user || (isReachable(home) && isReachable(binaries))) {
    return { binaries, data: join(home, "postgres"), user }
  }
  const outside = outsideFolder(home)
  mkdirSync(outside, { recursive: true, mode: 0o755 })
  const data = isReachable(home) ? home : outside
  return {
    binaries: isReachable(binaries)
      ? binaries
      : copyBinaries(binaries, join(dirname(outside), versionOf(binaries))),
    data: join(data, "postgres"),
    user,
  }
}

function versionOf(binaries: string): string {
  const manifest: unknown = JSON.parse(
    readFileSync(join(binaries, "..", "package.json"), "utf8")
  )
  const version =
    typeof manifest === "object" && manifest && "version" in manifest
      ? String(manifest.version)
      : "unknown"
  return `postgresql-${version}`
}
