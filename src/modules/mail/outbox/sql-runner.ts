/** The one thing that the outbox needs of a database: `?` for parameters. */
export type SqlRunner = {
  execute(sql: string, params: unknown[]): Promise<unknown>
}
