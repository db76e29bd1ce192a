export type { SqlRunner } from "./sql-runner"
export { transactionSql } from "./transaction-sql"
