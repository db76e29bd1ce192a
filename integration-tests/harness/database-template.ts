import { execFileSync } from "node:child_process"
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs"
import { dirname, join } from "node:path"
import { Children } from "../../scripts/lib/children"
import { contentHash } from "../../scripts/lib/content-hash"
import { clusterUrl, startCluster } from "../../scripts/lib/postgres/cluster"
import { ensureDatabase } from "../../scripts/lib/postgres/database"
import { placePostgres } from "../../scripts/lib/postgres/placement"
import {
  migrationsHash,
  prepareDatabase,
} from "../../scripts/lib/prepare-database"
import type { Reporter } from "../../scripts/lib/reporter"
import { rootDir } from "../../scripts/lib/root-dir"
import { DATABASE_NAME, type Settings } from "../../scripts/lib/settings"
import { makeTempDir, removeTempDir } from "./temp-dir"
import { fastPostgres, testSettings } from "./test-settings"

const cacheDir = join(rootDir, ".counterfoil/cache")
const KEEP = 3

/**
 * Puts a migrated and seeded cluster and its files into the data folder of
 * `settings`. Made once for each state of migrations and seed, then copied.
 */
export async function placeDatabase(
  reporter: Reporter,
  settings: Settings
): Promise<void> {
  const hash = contentHash(rootDir, ["src/scripts"], [migrationsHash(settings)])
  const template = join(cacheDir, `database-${hash}`)
  if (!existsSync(template)) {
    await reporter.step("Make the test database (cached afterwards)", () =>
      makeTemplate(reporter, template)
    )
  }
  copy(join(template, "postgres"), placePostgres(settings.dataDir).data)
  copy(join(template, "files"), join(settings.dataDir, "files"))
}

async function makeTemplate(
  reporter: Reporter,
  template: string
): Promise<void> {
  const dataDir = makeTempDir()
  const children = new Children()
  const settings = await testSettings(dataDir)
  const cluster = {
    placement: placePostgres(dataDir),
    port: settings.ports.postgres,
    password: settings.secrets.postgresPassword,
    logDir: join(dataDir, "logs"),
    settings: fastPostgres,
  }
  try {
    await startCluster(children, cluster)
    await ensureDatabase(clusterUrl(cluster, "postgres"), DATABASE_NAME)
    await prepareDatabase(children, reporter, settings)
    await children.stopAll()
    const draft = `${template}.${process.pid}`
    mkdirSync(draft, { recursive: true })
    copy(cluster.placement.data, join(draft, "postgres"))
    copy(join(dataDir, "files"), join(draft, "files"))
    // Another run may have been faster with the same thing.
    if (!existsSync(template)) {
      renameSync(draft, template)
    }
    rmSync(draft, { recursive: true, force: true })
    dropOldTemplates()
  } finally {
    await children.stopAll()
    removeTempDir(dataDir)
  }
}

/** Keeps owners and modes, which PostgreSQL insists on. */
function copy(from: string, to: string): void {
  if (existsSync(from)) {
    mkdirSync(dirname(to), { recursive: true })
    execFileSync("cp", ["-a", from, to])
  }
}

function dropOldTemplates(): void {
  readdirSync(cacheDir)
    .filter((name) => name.startsWith("database-"))
    .map((name) => join(cacheDir, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
    .slice(KEEP)
    .forEach((path) => rmSync(path, { recursive: true, force: true }))
}
