// Each fifth kill point. Chance has no place among the tests that every change
// has to pass: the sample is always the same.
const SAMPLE = 5
const FIRST = 3

/** Another number each day; a failure tells it. */
export const seed = Math.floor(Date.now() / 86_400_000)

/** Whether all is to be tortured; `npm test` takes a sample. */
export const isWhole = process.env.COUNTERFOIL_TORTURE !== "sample"

/** The kill points that are to be tried. */
export const sampleOf = <T>(items: readonly T[]): T[] =>
  items.filter((_item, index) => isWhole || index % SAMPLE === FIRST)
