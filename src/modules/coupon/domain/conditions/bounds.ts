/** That one of two bounds is there; for `refine`. */
export const hasBound = (bounds: { min?: number; max?: number }): boolean =>
  bounds.min !== undefined || bounds.max !== undefined

export const NEEDS_BOUND = {
  message: "Give a minimum, a maximum or both.",
  params: { code: "at_least_one_of" },
}

/** `at least 2 and at most 5`. */
export const sayBounds = (
  { min, max }: { min?: number; max?: number },
  say: (bound: number) => string
): string =>
  [
    min === undefined ? "" : `at least ${say(min)}`,
    max === undefined ? "" : `at most ${say(max)}`,
  ]
    .filter((part) => part !== "")
    .join(" and ")
