import type { Client } from "pg"
import { inject } from "vitest"
import { withClient } from "../../scripts/lib/postgres/database"
import "./shop-info"

/** Runs `work` with a connection to the shop's database. */
export function withDatabase<T>(
  work: (client: Client) => Promise<T>
): Promise<T> {
  return withClient(inject("shop").databaseUrl, work)
}
