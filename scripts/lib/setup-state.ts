import { withClient } from "./postgres/database"

/** What has been done to a database. */
export type SetupKey = "migrations" | "seed" | "backend_url"

/**
 * Reads what has been done. It is noted in the database itself, so that it can
 * neither outlive nor forget the data that it speaks of.
 */
export async function readSetup(
  databaseUrl: string
): Promise<Partial<Record<SetupKey, string>>> {
  return withClient(databaseUrl, async (client) => {
    const { rows: found } = await client.query(
      "select to_regclass('counterfoil_setup.done') as name"
    )
    if (!found[0]?.name) {
      return {}
    }
    const { rows } = await client.query<{ key: string; value: string }>(
      "select key, value from counterfoil_setup.done"
    )
    return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
  })
}

/** Notes that `key` has been done with `value`. */
export async function noteSetup(
  databaseUrl: string,
  key: SetupKey,
  value: string
): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query("create schema if not exists counterfoil_setup")
    await client.query(
      `create table if not exists counterfoil_setup.done (
         key text primary key, value text not null,
         at timestamptz not null default now())`
    )
    await client.query(
      `insert into counterfoil_setup.done (key, value) values ($1, $2)
       on conflict (key) do update set value = excluded.value, at = now()`,
      [key, value]
    )
  })
}
