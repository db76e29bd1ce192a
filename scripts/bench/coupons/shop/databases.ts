import { Pool } from "pg"

/** Runs statements with `$1`, `$2` on a database of the bench. */
export type Query = <Row extends object>(
  sql: string,
  values?: readonly unknown[]
) => Promise<Row[]>

/** Connects to a database for some work, and disconnects again. */
export const onDatabase = async <T>(
  url: string,
  work: (query: Query) => Promise<T>
): Promise<T> => {
  const pool = new Pool({ connectionString: url, max: 1 })
  try {
    return await work(
      async <Row extends object>(
        sql: string,
        values: readonly unknown[] = []
      ) => (await pool.query<Row>(sql, [...values])).rows
    )
  } finally {
    await pool.end()
  }
}

/**
 * Makes databases on one server.
 *
 * @param adminUrl of a database there, in which nothing is written
 * @returns makes one, with all that another has, to which nobody may be
 * connected; answers its URL
 */
export const databasesOn =
  (adminUrl: string) =>
  async (name: string, like?: string): Promise<string> => {
    const template = like ? ` template "${like}"` : ""
    await onDatabase(adminUrl, (query) =>
      query(`create database "${name}"${template}`)
    )
    const url = new URL(adminUrl)
    url.pathname = `/${name}`
    return url.href
  }

export type MakeDatabase = ReturnType<typeof databasesOn>
