/**
 * Runs one statement with `?` parameters inside the caller's transaction and
 * returns its rows. MikroORM's EntityManager is one; tests bring their own.
 */
export type SqlRunner = {
  execute<Row extends object>(
    sql: string,
    parameters: readonly unknown[]
  ): Promise<Row[]>
}
