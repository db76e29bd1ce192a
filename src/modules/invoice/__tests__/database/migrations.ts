import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { Migration20261121090000 } from "../../migrations/Migration20261121090000"
import { Migration20261121131500 } from "../../migrations/Migration20261121131500"
import { Migration20261122061500 } from "../../migrations/Migration20261122061500"
import { Migration20261122064500 } from "../../migrations/Migration20261122064500"
import { Migration20261122070300 } from "../../migrations/Migration20261122070300"
import { Migration20261122073015 } from "../../migrations/Migration20261122073015"
import { Migration20261122091500 } from "../../migrations/Migration20261122091500"

const MIGRATIONS: readonly (typeof Migration)[] = [
  Migration20261121090000,
  Migration20261121131500,
  Migration20261122061500,
  Migration20261122064500,
  Migration20261122070300,
  Migration20261122073015,
  Migration20261122091500,
]

const queriesOf = async (
  migration: typeof Migration,
  direction: "up" | "down"
): Promise<string[]> => {
  const constructed: unknown = Reflect.construct(migration, [])
  if (!(constructed instanceof Migration)) {
    throw new TypeError("not a migration")
  }
  await constructed[direction]()
  return constructed.getQueries().map(String)
}

const all = async (lists: Promise<string[]>[]): Promise<string[]> =>
  (await Promise.all(lists)).flat()

/** The statements that make the module's tables. */
export const migrationSql = (): Promise<string[]> =>
  all(MIGRATIONS.map((migration) => queriesOf(migration, "up")))

/** The statements before a migration, its own, and those that take it back. */
export const around = async (migration: typeof Migration) => ({
  before: await all(
    MIGRATIONS.slice(0, MIGRATIONS.indexOf(migration)).map((each) =>
      queriesOf(each, "up")
    )
  ),
  up: await queriesOf(migration, "up"),
  down: await queriesOf(migration, "down"),
})
