import { join } from "node:path"

import { Pool, type PoolClient } from "pg"

import { Children } from "../../scripts/lib/children"
import { freePorts } from "../../scripts/lib/ports"
import { clusterUrl, startCluster } from "../../scripts/lib/postgres/cluster"
import { placePostgres } from "../../scripts/lib/postgres/placement"
import type { SqlRunner } from "../../src/shared/sql"
import { makeTempDir, removeTempDir } from "./temp-dir"
import { fastPostgres } from "./test-settings"

/** `?` as pg's `$1`, `$2` …; a module's statements hold no other `?`. */
const numbered = (sql: string): string => {
  let position = 0
  return sql.replace(/\?/g, () => `$${++position}`)
}

/** A module's way to run SQL, on one connection. */
export const runnerOn = (client: PoolClient | Pool): SqlRunner => ({
  execute: async <Row extends object>(
    sql: string,
    values: readonly unknown[]
  ) => (await client.query<Row>(numbered(sql), [...values])).rows,
})

/** Runs work in a transaction that is rolled back when the work throws. */
export const inTransaction = async <T>(
  pool: Pool,
  work: (sql: SqlRunner) => Promise<T>
): Promise<T> => {
  const client = await pool.connect()
  try {
    await client.query("begin")
    const result = await work(runnerOn(client))
    await client.query("commit")
    return result
  } catch (error) {
    await client.query("rollback")
    throw error
  } finally {
    client.release()
  }
}

type MigrationClass = {
  prototype: { up: (this: { addSql: (sql: string) => void }) => Promise<void> }
}

/** What migrations would run, in their order. */
export const statementsOf = async (
  ...migrations: readonly MigrationClass[]
): Promise<string[]> => {
  const statements: string[] = []
  const addSql = (sql: string): void => void statements.push(sql)
  for (const { prototype } of migrations) {
    await prototype.up.call({ addSql })
  }
  return statements
}

/**
 * A PostgreSQL of this test's own, with `statements` run in it.
 *
 * @param settings of the server, which is not to survive a power cut
 */
export const startPostgres = async (
  statements: readonly string[],
  settings: readonly string[] = fastPostgres
) => {
  const folder = makeTempDir()
  const [port = 0] = await freePorts(1)
  const children = new Children()
  const cluster = {
    placement: placePostgres(folder),
    port,
    password: "test",
    logDir: join(folder, "logs"),
    settings,
  }
  await startCluster(children, cluster)
  const url = clusterUrl(cluster, "postgres")
  const pool = new Pool({ connectionString: url, max: 16 })
  // The pool ends before its sockets do; the server's farewell is no fault.
  pool.on("error", () => undefined)
  pool.on("connect", (client) => client.on("error", () => undefined))
  for (const statement of statements) {
    await pool.query(statement)
  }
  const stop = async () => {
    await pool.end()
    await children.stopAll()
    removeTempDir(folder)
  }
  return { pool, url, stop }
}
