import { afterAll, beforeAll, describe, expect, it } from "vitest"

import {
  runnerOn,
  startPostgres,
  statementsOf,
} from "../../../../../integration-tests/harness/scratch-postgres"
import { countOpenMatters, selectPayments } from "../../list-sql"
import { Migration20261121020000 } from "../../migrations/Migration20261121020000"
import { Migration20261121120000 } from "../../migrations/Migration20261121120000"
import { Migration20261121123000 } from "../../migrations/Migration20261121123000"

const MIGRATIONS = [
  Migration20261121020000,
  Migration20261121120000,
  Migration20261121123000,
]
const MANY = 20_000

let database: Awaited<ReturnType<typeof startPostgres>>

const list = (filter: Partial<Parameters<typeof selectPayments>[1]> = {}) =>
  selectPayments(runnerOn(database.pool), { limit: 3, offset: 0, ...filter })

const idsOf = ({ payments }: Awaited<ReturnType<typeof list>>) =>
  payments.map(({ order_id }) => order_id)

const planOf = async (sql: string): Promise<string> => {
  const { rows } = await database.pool.query<{ "QUERY PLAN": string }>(
    `explain ${sql}`
  )
  return rows.map((row) => row["QUERY PLAN"]).join("\n")
}

beforeAll(async () => {
  database = await startPostgres(await statementsOf(...MIGRATIONS))
  // Every tenth is refunded, every thousandth needs attention.
  await database.pool.query(
    `insert into order_payment (id, order_id, provider_id, currency_code,
       total_minor, raw_total_minor, state, paid_at, attention, created_at)
     select 'ordpay_' || lpad(n::text, 6, '0'), 'order_' || n, 'pp', 'eur',
       1000, '{"value":"1000","precision":20}',
       case when n % 10 = 0 then 'refunded' else 'paid' end, now(),
       case when n % 1000 = 0
         then '[{"code":"refund_failed","reference":"cs","kind":"refund_failed","external_id":"","amount_minor":1}]'::jsonb
         else '[]'::jsonb end,
       timestamptz '2026-11-01' + n * interval '1 minute'
     from generate_series(1, ${MANY}) n`
  )
  await database.pool.query("analyze order_payment")
}, 60_000)
afterAll(() => database.stop())

describe("the list of payments", () => {
  it("begins with the newest and counts all", async () => {
    const page = await list()
    expect(idsOf(page)).toEqual(["order_20000", "order_19999", "order_19998"])
    expect(page.count).toBe(MANY)
    expect(page.payments[0]).toMatchObject({
      total_minor: 1000,
      received_minor: 0,
      attention: [{ code: "refund_failed", amount_minor: 1 }],
    })
  })

  it("goes on where a page ends, and still counts behind the last", async () => {
    expect(idsOf(await list({ offset: 3 }))[0]).toBe("order_19997")
    expect(await list({ offset: MANY })).toEqual({ payments: [], count: MANY })
  })

  it("filters by one state or several", async () => {
    expect((await list({ states: ["refunded"] })).count).toBe(MANY / 10)
    expect((await list({ states: ["refunded", "paid"] })).count).toBe(MANY)
    expect((await list({ states: ["disputed"] })).count).toBe(0)
  })

  it("filters by orders, and finds nothing among none", async () => {
    const page = await list({ order_ids: ["order_7", "order_9", "order_x"] })
    expect(idsOf(page)).toEqual(["order_9", "order_7"])
    expect(await list({ order_ids: [] })).toEqual({ payments: [], count: 0 })
  })

  it("filters by open matters, and counts them", async () => {
    const page = await list({ needs_attention: true, states: ["refunded"] })
    expect(idsOf(page)[1]).toBe("order_19000")
    expect(page.count).toBe(20)
    expect(await countOpenMatters(runnerOn(database.pool))).toBe(20)
  })

  it("needs no look at every row for a page", async () => {
    const newest = "order by created_at desc, id desc limit 20"
    expect(
      await planOf(
        `select * from order_payment where deleted_at is null ${newest}`
      )
    ).toContain("IDX_order_payment_newest")
    expect(
      await planOf(
        `select * from order_payment where deleted_at is null and state in ('disputed') ${newest}`
      )
    ).toContain("IDX_order_payment_state_newest")
    expect(
      await planOf(
        `select * from order_payment where deleted_at is null and attention <> '[]' ${newest}`
      )
    ).toContain("IDX_order_payment_attention")
  })
})
