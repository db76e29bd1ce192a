import { Pool } from "pg"

import { runnerOn } from "../../../../../integration-tests/harness/scratch-postgres"
import PostgresLeaseProvider from "../../service"

const [url, key = "", lease_s] = process.argv.slice(2)

/** Takes a lock as a server would, and goes on until it is killed. */
const main = async () => {
  const pool = new Pool({ connectionString: url })
  const locks = new PostgresLeaseProvider(
    { manager: runnerOn(pool) as never },
    { lease_s: Number(lease_s) }
  )
  await locks.acquire(key, { expire: 120 })
  process.stdout.write("held\n")
  setInterval(() => undefined, 60_000)
}

void main()
