export type { SqlRunner } from "./sql-runner"
export { readingSql } from "./reading-sql"
export { transactionSql } from "./transaction-sql"
