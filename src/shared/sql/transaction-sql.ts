import { MedusaError } from "@medusajs/framework/utils"
import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"

import { runnerOf } from "./runner-of"
import type { SqlRunner } from "./sql-runner"

/**
 * SQL inside the transaction of a module service's method.
 *
 * @throws MedusaError UNEXPECTED_STATE where there is no transaction, which is
 * a method without `@InjectTransactionManager`.
 */
export const transactionSql = (context: Context<EntityManager>): SqlRunner => {
  const manager = context.transactionManager
  if (!manager) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "This is only written inside a transaction."
    )
  }
  return runnerOf(manager)
}
