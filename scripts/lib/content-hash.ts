import { createHash, type Hash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join, relative } from "node:path"

const IGNORED = new Set([
  "node_modules",
  ".next",
  ".medusa",
  "__tests__",
  "README.md",
  "next-env.d.ts",
])

/**
 * Hash over names and contents of files and folders (recursively), and over
 * `extra` values. Paths that do not exist count as empty; tests, build output
 * and READMEs do not count.
 */
export function contentHash(
  base: string,
  paths: readonly string[],
  extra: readonly string[] = []
): string {
  const hash = createHash("sha256")
  for (const path of [...paths].sort()) {
    addPath(hash, base, join(base, path))
  }
  for (const value of extra) {
    hash.update(`\0${value}`)
  }
  return hash.digest("hex").slice(0, 24)
}

function addPath(hash: Hash, base: string, path: string): void {
  if (!existsSync(path)) {
    return
  }
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) {
      if (!IGNORED.has(name) && !name.endsWith(".tsbuildinfo")) {
        addPath(hash, base, join(path, name))
      }
    }
    return
  }
  const content = readFileSync(path)
  hash.update(`\0${relative(base, path)}\0${content.length}\0`)
  hash.update(content)
}
