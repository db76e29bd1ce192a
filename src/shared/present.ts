/** The values that are there: Query leaves nulls and whole lists out. */
export const present = <T>(values?: readonly (T | null)[] | null): T[] =>
  (values ?? []).filter((value): value is T => value !== null)
