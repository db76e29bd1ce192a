import {
  inTransaction,
  runnerOn,
  startPostgres,
  statementsOf,
} from "../../../../../integration-tests/harness/scratch-postgres"
import { subjectsOf } from "../../domain/usage"
import {
  followOrder,
  holdRedemptions,
  readCounters,
  type Standing,
  type Counted,
  type Held,
  type NewRedemption,
} from "../../ledger"
import { Migration20261121200000 } from "../../migrations/Migration20261121200000"
import { Migration20261121234500 } from "../../migrations/Migration20261121234500"
import { Migration20261121223000 } from "../../migrations/Migration20261121223000"

/** The limits of a coupon in a test; left out is without limit. */
export type TestLimits = {
  uses?: number
  uses_per_customer?: number
  uses_per_code?: number
  budget_minor?: number
}

let made = 0

/** A use of a coupon as placing would count it. */
export const useOf = (
  promotion_id: string,
  limits: TestLimits = {},
  change: Partial<Omit<NewRedemption, "subjects">> = {}
): NewRedemption => {
  const use = {
    id: `couprd_${(made += 1)}`,
    promotion_id,
    code: "",
    customer_key: null,
    currency_code: "eur",
    amount_minor: 500,
    ...change,
  }
  const subjects = subjectsOf(use, {
    uses: null,
    uses_per_customer: null,
    uses_per_code: null,
    budget_minor: null,
    ...limits,
  })
  return { ...use, subjects }
}

class Refused extends Error {
  constructor(readonly outcome: Held) {
    super("no room")
  }
}

/** A database with the ledger's tables, and what tests do with it. */
export const ledgerDatabase = async () => {
  const { pool, stop } = await startPostgres(
    await statementsOf(
      Migration20261121200000,
      Migration20261121223000,
      Migration20261121234500
    )
  )

  const hold = (source: string, uses: NewRedemption[]): Promise<Held> =>
    inTransaction(pool, async (sql) => {
      const outcome = await holdRedemptions(sql, source, uses)
      if (!outcome.held) {
        throw new Refused(outcome)
      }
      return outcome
    }).catch((error: unknown) => {
      if (error instanceof Refused) {
        return error.outcome
      }
      throw error
    })

  return {
    pool,
    stop,
    hold,
    sql: runnerOn(pool),
    within: <T>(work: Parameters<typeof inTransaction<T>>[1]) =>
      inTransaction(pool, work),
    follow: (
      source_id: string,
      order_id: string,
      uses: NewRedemption[],
      standing: Standing
    ): Promise<string[]> =>
      inTransaction(pool, (sql) =>
        followOrder(sql, { source_id, order_id }, uses, standing)
      ),
    counted: async (subject: string): Promise<Counted> =>
      (await readCounters(runnerOn(pool), [subject])).get(subject) ?? {
        used: 0,
        spent_minor: 0,
      },
    /** Counters that are not what the rows which count add up to. */
    drift: async (): Promise<unknown[]> => {
      const { rows } = await pool.query(
        `with due as (
           select s.subject, count(*)::int as used, sum(r.amount_minor)::bigint as spent
           from coupon_redemption r, unnest(r.subjects) as s(subject)
           where r.state <> 'released' group by s.subject)
         select coalesce(c.subject, d.subject) as subject, c.used, d.used as due
         from coupon_counter c full join due d on d.subject = c.subject
         where coalesce(c.used - c.carried_used, 0) <> coalesce(d.used, 0)
           or coalesce(c.spent_minor - c.carried_minor, 0) <> coalesce(d.spent, 0)`
      )
      return rows
    },
    empty: async (): Promise<void> => {
      await pool.query("truncate coupon_redemption, coupon_counter")
    },
  }
}

export type LedgerDatabase = Awaited<ReturnType<typeof ledgerDatabase>>
