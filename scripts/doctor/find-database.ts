import { existsSync } from "node:fs"
import { join } from "node:path"
import { readEnvironment } from "../lib/environment"
import { Fault } from "../lib/fault"
import { rootDir } from "../lib/root-dir"
import { keepSecrets } from "../lib/secrets"
import { composeSettings, dataDirOf } from "../lib/settings"

/** A database to look at, and what to do if it does not answer. */
export type FoundDatabase = { url: string; name: string; cure: string }

/**
 * The shop's database: the one that `DATABASE_URL` names, or the embedded one
 * of `npm start`.
 * @throws Fault where no shop was ever started
 */
export function findDatabase(): FoundDatabase {
  const source = readEnvironment(rootDir)
  const given = source.DATABASE_URL?.trim()
  if (given) {
    return {
      url: given,
      name: addressOf(given),
      cure: "is the server up, and is DATABASE_URL right?",
    }
  }
  const secretsFile = join(dataDirOf(source, rootDir), "secrets.json")
  if (!existsSync(secretsFile)) {
    throw new Fault(
      "There is no shop here yet: no DATABASE_URL, and npm start has never run",
      "run npm start first, or set DATABASE_URL"
    )
  }
  const { databaseUrl } = composeSettings(
    source,
    keepSecrets(secretsFile),
    rootDir
  )
  return {
    url: databaseUrl,
    name: addressOf(databaseUrl),
    cure: "its PostgreSQL runs while npm start does: start the shop, then ask again from another terminal",
  }
}

/** Where a database is, without who may go there. */
function addressOf(url: string): string {
  if (!URL.canParse(url)) {
    return "the database"
  }
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
