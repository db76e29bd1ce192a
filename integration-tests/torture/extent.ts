/** The kill points of a day's sample: all of them within five days. */
const SAMPLE = 5

const today = Math.floor(Date.now() / 86_400_000)

/** Another number each day; a failure tells it. */
export const seed = today

/** Whether all is to be tortured; `npm test` takes a sample. */
export const isWhole = process.env.COUNTERFOIL_TORTURE !== "sample"

/** What of a list is for today. */
export const forToday = <T>(items: readonly T[]): T[] =>
  items.filter((_item, index) => isWhole || index % SAMPLE === today % SAMPLE)
