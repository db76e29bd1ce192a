import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parseEnv } from "node:util"
import type { EnvSource } from "../../src/config/env-schema"

/** The environment, completed by `.env` in the repository's folder. */
export function readEnvironment(rootDir: string): EnvSource {
  const file = join(rootDir, ".env")
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {}
  return { ...fromFile, ...process.env }
}
