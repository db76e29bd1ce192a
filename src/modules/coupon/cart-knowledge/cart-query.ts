/** A row as it is read: nothing is known of its fields. */
export type Row = Readonly<Record<string, unknown>>

/** What is needed of core's Query, to read what other modules know. */
export type CartQuery = {
  graph(request: {
    entity: string
    fields: string[]
    filters?: Record<string, unknown>
    pagination?: { skip: number; take: number }
  }): Promise<{ data: readonly Row[]; metadata?: { count?: number } }>
}

/** A text that is there; null for all else. */
export const textOf = (value: unknown): string | null =>
  typeof value === "string" && value !== "" ? value : null
