/** A copy of plain JSON, deep; also of what the store tracks. */
export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
