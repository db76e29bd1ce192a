import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Children } from "./children"
import { contentHash } from "./content-hash"
import { medusaCommand } from "./medusa-command"
import type { Reporter } from "./reporter"
import { rootDir } from "./root-dir"
import type { Settings } from "./settings"
import { noteSetup, readSetup } from "./setup-state"
import { moveFileLinks, requireMigrationScripts } from "./shop-database"

/** What decides the tables: our modules, links and scripts, core's versions, the config. */
export function migrationsHash(settings: Settings): string {
  return contentHash(
    rootDir,
    [
      ...migrationFolders(),
      "src/links",
      "src/migration-scripts",
      "src/config",
      "medusa-config.ts",
      "package-lock.json",
    ],
    // Other infrastructure modules bring other tables.
    [settings.backendEnv.REDIS_URL ? "redis" : "", process.version]
  )
}

function migrationFolders(): string[] {
  return readdirSync(join(rootDir, "src/modules")).map(
    (module) => `src/modules/${module}/migrations`
  )
}

/** Migrates and seeds the database as far as it needs it. */
export async function prepareDatabase(
  children: Children,
  reporter: Reporter,
  settings: Settings
): Promise<void> {
  const { databaseUrl } = settings
  const done = await readSetup(databaseUrl)
  const hash = migrationsHash(settings)
  if (done.migrations === hash) {
    reporter.skipped("Migrate the database", "unchanged")
  } else {
    await reporter.step("Migrate the database", async () => {
      await children.run(
        medusaCommand(settings, "migrate", [
          "db:migrate",
          "--execute-safe-links",
        ])
      )
      await requireMigrationScripts(databaseUrl)
      await noteSetup(databaseUrl, "migrations", hash)
    })
  }
  if (done.seed) {
    reporter.skipped("Seed the shop", "done before")
  } else {
    await reporter.step("Seed the shop", async () => {
      await children.run(
        medusaCommand(settings, "seed", ["exec", "./src/scripts/seed.ts"])
      )
      await noteSetup(databaseUrl, "seed", new Date().toISOString())
    })
  }
  await followBackendUrl(settings, done.backend_url)
}

async function followBackendUrl(
  { databaseUrl, backendEnv }: Settings,
  before: string | undefined
): Promise<void> {
  const now = backendEnv.BACKEND_URL ?? ""
  if (before && before !== now) {
    await moveFileLinks(databaseUrl, before, now)
  }
  if (before !== now) {
    await noteSetup(databaseUrl, "backend_url", now)
  }
}
