/** How a list is worked off: so many at once, none begun after `forMs`. */
export type Pace = { atOnce: number; forMs: number }

/**
 * Does something with each of a list, in its order, several at once, for a
 * limited time: what is begun is ended, the rest is left for the next time.
 *
 * @param work must not reject: one item's failure is its own matter
 * @returns how many were not begun
 */
export const workOff = async <T>(
  items: readonly T[],
  { atOnce, forMs }: Pace,
  work: (item: T) => Promise<unknown>
): Promise<number> => {
  const until = performance.now() + forMs
  const waiting = items.values()
  let begun = 0
  const worker = async (): Promise<void> => {
    while (performance.now() < until) {
      const next = waiting.next()
      if (next.done) {
        return
      }
      begun += 1
      await work(next.value)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return items.length - begun
}
