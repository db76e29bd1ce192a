import type { DocumentFault } from "../fault"

/** A name that has to be the only one of its kind, and where it stands. */
export type Named = { name: string; path: string }

/** The names that are there a second time. */
export const duplicatesAmong = (names: readonly Named[]): DocumentFault[] => {
  const seen = new Set<string>()
  return names.flatMap(({ name, path }) => {
    const isSecond = seen.has(name)
    seen.add(name)
    return isSecond
      ? [
          {
            path,
            code: "duplicate",
            message: `"${name}" is there a second time: give this one another.`,
          },
        ]
      : []
  })
}
