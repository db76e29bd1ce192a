import { timingOf, type Timing } from "./measure"

/**
 * Something to be timed.
 *
 * @property run is timed whole, until its promise is settled
 * @property most_ms no further sample is taken once all have taken that long
 */
export type Alternating = {
  name: string
  run: () => Promise<unknown>
  most_ms: number
}

/** @property samples of each, as far as its time allows; at least three */
type Extent = { rounds: number; samples: number; warm_up: number }

const FEWEST = 3

const timeOf = async (run: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now()
  await run()
  return performance.now() - startedAt
}

/**
 * Times many things in turns, some samples of each in every round: what slows
 * the machine down for a while slows all of them down, and they can be
 * compared.
 *
 * @returns the timings by their names
 */
export const alternate = async (
  all: readonly Alternating[],
  { rounds, samples, warm_up }: Extent
): Promise<Map<string, Timing>> => {
  const times = new Map(all.map(({ name }) => [name, new Array<number>()]))
  const isDone = ({ name, most_ms }: Alternating): boolean => {
    const taken = times.get(name) ?? []
    const spent = taken.reduce((sum, time) => sum + time, 0)
    return taken.length >= FEWEST && spent > most_ms
  }
  for (let round = 0; round < rounds; round++) {
    for (const each of all.filter((one) => !isDone(one))) {
      for (let turn = 0; turn < (round === 0 ? warm_up : 0); turn++) {
        await each.run()
      }
      for (let turn = 0; turn < samples && !isDone(each); turn++) {
        times.get(each.name)?.push(await timeOf(each.run))
      }
    }
  }
  return new Map([...times].map(([name, taken]) => [name, timingOf(taken)]))
}
