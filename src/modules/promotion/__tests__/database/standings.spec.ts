import { afterAll, beforeAll, describe, expect, it } from "vitest"

import {
  runnerOn,
  startPostgres,
  statementsOf,
} from "../../../../../integration-tests/harness/scratch-postgres"
import type { SqlRunner } from "../../../../shared/sql"
import { couponSubject, moneySubject } from "../../../coupon/domain/usage"
import { Migration20261121200000 } from "../../../coupon/migrations/Migration20261121200000"
import { Migration20261121203000 } from "../../../coupon/migrations/Migration20261121203000"
import { writeRule } from "../../../coupon/own-rules/keep-rules"
import { selectBounds } from "../../../coupon/own-rules/select-bounds"
import type { Standing } from "../../contract"
import { selectStandings } from "../../select-standings"

// What is read of core's tables; the tests over HTTP have these themselves.
const CORE = `
  create table promotion (id text, status text default 'active',
    used int default 0, "limit" int, campaign_id text, deleted_at timestamptz);
  create table promotion_campaign (id text, starts_at timestamptz,
    ends_at timestamptz, deleted_at timestamptz);
  create table promotion_campaign_budget (campaign_id text, type text,
    "limit" numeric, used numeric default 0, deleted_at timestamptz);`

const NOW = "2026-06-15T12:00:00Z"

type Database = Awaited<ReturnType<typeof startPostgres>>

let database: Database
let sql: SqlRunner

beforeAll(async () => {
  database = await startPostgres([
    ...(await statementsOf(Migration20261121200000)),
    ...(await statementsOf(Migration20261121203000)),
    CORE,
  ])
  sql = runnerOn(database.pool)
})

afterAll(() => database.stop())

const standings = async (
  promotion_ids: readonly string[] | null,
  among: readonly Standing[] | null = null,
  now = NOW
) => {
  const time_zone = "Europe/Berlin"
  const bounds = await selectBounds(sql, { promotion_ids, now, time_zone })
  return selectStandings(sql, { promotion_ids, among, now, bounds })
}

let made = 0

const promotion = async (
  columns: Record<string, unknown> = {},
  document?: object
): Promise<string> => {
  const id = `promo_${(made += 1)}`
  const names = ["id", ...Object.keys(columns)].map((name) => `"${name}"`)
  await sql.execute(
    `insert into promotion (${names.join()}) values (${names.map(() => "?").join()})`,
    [id, ...Object.values(columns)]
  )
  if (document) {
    await writeRule(sql, { id: `rule_${id}`, promotion_id: id, document })
  }
  return id
}

const campaign = async (
  dates: { starts_at?: string; ends_at?: string },
  budget?: { type: string; limit: number | null; used: number }
): Promise<string> => {
  const id = `camp_${(made += 1)}`
  await sql.execute(
    "insert into promotion_campaign (id, starts_at, ends_at) values (?, ?, ?)",
    [id, dates.starts_at ?? null, dates.ends_at ?? null]
  )
  if (budget) {
    await sql.execute(
      `insert into promotion_campaign_budget (campaign_id, type, "limit", used)
       values (?, ?, ?, ?)`,
      [id, budget.type, budget.limit, budget.used]
    )
  }
  return id
}

const schedule = (...dates: object[]) => ({
  conditions: [
    { kind: "first_order" },
    ...dates.map((each) => ({ kind: "schedule", ...each })),
  ],
})

describe("how a promotion stands", () => {
  it.each<[Standing, string, Record<string, unknown>, object | undefined]>([
    ["active", "without anything", {}, undefined],
    ["draft", "even where it has ended", { status: "draft" }, undefined],
    ["paused", "as core calls it", { status: "inactive" }, undefined],
    ["used_up", "by its uses", { limit: 3, used: 3 }, undefined],
    ["active", "with one use left", { limit: 3, used: 2 }, undefined],
    ["active", "on its last day", {}, schedule({ ends_at: "2026-06-15" })],
    ["ended", "the day after", {}, schedule({ ends_at: "2026-06-14" })],
    [
      "ended",
      "at its end by the shop's clock",
      {},
      schedule({ ends_at: "2026-06-15T14:00" }),
    ],
    [
      "active",
      "an hour before its end by its own clock",
      {},
      schedule({ ends_at: "2026-06-15T14:00", time_zone: "Europe/London" }),
    ],
    ["scheduled", "from then", {}, schedule({ starts_at: "2026-06-16" })],
    ["active", "outside its hours", {}, schedule({ weekdays: ["sunday"] })],
    [
      "ended",
      "by one of two schedules",
      {},
      schedule({ starts_at: "2026-07-01" }, { ends_at: "2026-01-01" }),
    ],
    [
      "used_up",
      "before it has begun",
      { limit: 1, used: 1 },
      schedule({ starts_at: "2026-07-01" }),
    ],
    ["active", "with rules that nobody can read", {}, { conditions: "no" }],
    [
      "active",
      "with dates that nobody can read",
      {},
      schedule({ ends_at: "2026-02-31" }, { ends_at: 7 }),
    ],
  ])("is %s %s", async (standing, _when, columns, document) => {
    const id = await promotion(columns, document)
    expect(await standings([id])).toEqual(new Map([[id, standing]]))
  })

  it.each<
    [
      Standing,
      string,
      Parameters<typeof campaign>[0],
      Parameters<typeof campaign>[1]?,
    ]
  >([
    ["ended", "that is over", { ends_at: NOW }],
    ["scheduled", "that is to come", { starts_at: "2026-06-15T12:00:01Z" }],
    ["used_up", "without uses", {}, { type: "usage", limit: 5, used: 5 }],
    ["used_up", "without money", {}, { type: "spend", limit: 5, used: 5.01 }],
    ["active", "with money", {}, { type: "spend", limit: 5, used: 4.99 }],
    ["active", "without limit", {}, { type: "spend", limit: null, used: 4 }],
    [
      "active",
      "whose uses are each customer's own",
      {},
      { type: "use_by_attribute", limit: 1, used: 9 },
    ],
  ])("is %s in a campaign %s", async (standing, _when, dates, budget) => {
    const campaign_id = await campaign(dates, budget)
    const id = await promotion({ campaign_id })
    expect(await standings([id])).toEqual(new Map([[id, standing]]))
  })

  it("is used up once its own budget is spent", async () => {
    const document = { limits: { budget_minor: 1000 }, currency_code: "eur" }
    const id = await promotion({}, document)
    const spend = (amount: number, currency: string) =>
      sql.execute(
        `insert into coupon_counter (subject, used, spent_minor) values (?, 1, ?)
         on conflict (subject) do update set spent_minor = excluded.spent_minor`,
        [moneySubject(couponSubject(id), currency), amount]
      )
    await spend(999, "eur")
    await spend(5000, "usd")
    expect((await standings([id])).get(id)).toBe("active")
    await spend(1000, "eur")
    expect((await standings([id])).get(id)).toBe("used_up")
  })

  it("narrows all of them, without those that were deleted", async () => {
    const gone = await promotion({ limit: 1, used: 1, deleted_at: NOW })
    const spent = await promotion({ limit: 1, used: 1 })
    const over = await promotion({}, schedule({ ends_at: "2026-01-01" }))
    const found = await standings(null, ["used_up", "ended"])
    expect(found.get(spent)).toBe("used_up")
    expect(found.get(over)).toBe("ended")
    expect(found.has(gone)).toBe(false)
    expect(new Set(found.values())).toEqual(new Set(["used_up", "ended"]))
  })
})
