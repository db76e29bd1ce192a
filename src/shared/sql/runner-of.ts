import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"

import type { SqlRunner } from "./sql-runner"

/** SQL through an EntityManager, in its transaction if it has one. */
export const runnerOf = (manager: EntityManager): SqlRunner => ({
  execute: <Row extends object>(sql: string, values: readonly unknown[]) =>
    manager.execute<Row[]>(sql, [...values]),
})
