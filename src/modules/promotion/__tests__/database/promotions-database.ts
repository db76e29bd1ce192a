import { dirname, join } from "node:path"

import type { PromotionDTO } from "@medusajs/framework/types"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { discoveryPath } from "@medusajs/medusa/promotion"

import {
  inTransaction,
  runnerOn,
  startPostgres,
  statementsOf,
} from "../../../../../integration-tests/harness/scratch-postgres"
import type { SqlRunner } from "../../../../shared/sql"
import { Migration20261121203000 } from "../../../coupon/migrations/Migration20261121203000"
import { PromotionBook } from "../../book"

const migrateCore = (clientUrl: string) =>
  ModulesSdkUtils.buildMigrationScript({
    moduleName: "promotion",
    pathToMigrations: join(dirname(discoveryPath), "migrations"),
  })({ options: { database: { clientUrl } } })

/** A database with core's tables of promotions and ours of their rules. */
export const promotionsDatabase = async () => {
  const { pool, url, stop } = await startPostgres(
    await statementsOf(Migration20261121203000)
  )
  await migrateCore(url)
  const sql = runnerOn(pool)

  const load = async (
    on: SqlRunner,
    ids: readonly string[]
  ): Promise<PromotionDTO[]> =>
    on.execute<PromotionDTO>(
      `select p.*, to_jsonb(c) as campaign from promotion p
       left join promotion_campaign c
         on c.id = p.campaign_id and c.deleted_at is null
       where p.deleted_at is null
         and p.id in (select jsonb_array_elements_text(?::jsonb))`,
      [JSON.stringify(ids)]
    )

  /** A book as a server process has one, and what it has read so far. */
  const openBook = () => {
    const book = new PromotionBook()
    const read: string[] = []
    const loading = (on: SqlRunner) => (ids: string[]) => {
      read.push(...ids)
      return load(on, ids)
    }
    return {
      automatic: (on = sql) => book.readAutomatic(on, loading(on)),
      named: (asked: { ids?: string[]; codes?: string[] }) =>
        book.readNamed(sql, loading(sql), { ids: [], codes: [], ...asked }),
      /** What was read since this was asked last. */
      takeRead: () => read.splice(0),
    }
  }

  return {
    stop,
    openBook,
    run: (statement: string): Promise<unknown> => pool.query(statement),
    within: <T>(work: (on: SqlRunner) => Promise<T>) =>
      inTransaction(pool, work),
  }
}

export type PromotionsDatabase = Awaited<ReturnType<typeof promotionsDatabase>>
