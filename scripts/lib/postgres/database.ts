import { Client } from "pg"

/** Runs `work` with a connection and closes it whatever happens. */
export async function withClient<T>(
  connectionString: string,
  work: (client: Client) => Promise<T>
): Promise<T> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Creates database `name` unless it is there. */
export async function ensureDatabase(
  adminUrl: string,
  name: string
): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query(
      "select 1 from pg_database where datname = $1",
      [name]
    )
    if (!rowCount) {
      await client.query(`create database ${client.escapeIdentifier(name)}`)
    }
  })
}
