import { afterAll, beforeAll, expect, it } from "vitest"

import {
  runnerOn,
  startPostgres,
  statementsOf,
} from "../../../../../integration-tests/harness/scratch-postgres"
import { choosePayment } from "../../choice-sql"
import { Migration20261122021500 } from "../../migrations/Migration20261122021500"

let database: Awaited<ReturnType<typeof startPostgres>>

beforeAll(async () => {
  database = await startPostgres(await statementsOf(Migration20261122021500))
}, 60_000)
afterAll(() => database.stop())

it("is one per cart, the last one, and new only when it is another", async () => {
  const choose = (id: string, payment_provider_id: string) =>
    choosePayment(runnerOn(database.pool), {
      id,
      cart_id: "cart_1",
      payment_provider_id,
    })
  expect(await choose("paych_1", "pp_card")).toBe(true)
  expect(await choose("paych_2", "pp_card")).toBe(false)
  expect(await choose("paych_3", "pp_transfer")).toBe(true)
  const { rows } = await database.pool.query(
    "select id, cart_id, payment_provider_id from payment_choice"
  )
  expect(rows).toEqual([
    { id: "paych_1", cart_id: "cart_1", payment_provider_id: "pp_transfer" },
  ])
})
