import { MedusaError } from "@medusajs/framework/utils"
import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"

import { runnerOf } from "./runner-of"
import type { SqlRunner } from "./sql-runner"

/**
 * SQL that only reads: inside the caller's transaction where there is one, so
 * that it sees what was written there, and without one otherwise.
 *
 * @throws MedusaError UNEXPECTED_STATE in a method without `@InjectManager`
 */
export const readingSql = (context: Context<EntityManager>): SqlRunner => {
  const manager = context.transactionManager ?? context.manager
  if (!manager) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "This is only read where there is a database."
    )
  }
  return runnerOf(manager)
}
