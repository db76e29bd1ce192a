import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { outsideFolder } from "../../scripts/lib/postgres/placement"

/** A fresh data folder that PostgreSQL's own user can reach as well. */
export function makeTempDir(): string {
  const folder = mkdtempSync(join(tmpdir(), "counterfoil-test-"))
  chmodSync(folder, 0o755)
  return folder
}

/** Removes it, and what had to lie elsewhere because it was out of reach. */
export function removeTempDir(folder: string): void {
  for (const path of [folder, outsideFolder(folder)]) {
    rmSync(path, { recursive: true, force: true, maxRetries: 5 })
  }
}
