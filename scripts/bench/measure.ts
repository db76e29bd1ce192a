/** How long something takes, in milliseconds. */
export type Timing = {
  median_ms: number
  p95_ms: number
  p99_ms: number
  samples: number
}

/** Of so many parts of a hundred, the time that they do not exceed. */
const percentile = (sorted: readonly number[], percent: number): number =>
  sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)]

/** @param times in milliseconds, at least one */
export const timingOf = (times: readonly number[]): Timing => {
  const sorted = [...times].sort((a, b) => a - b)
  return {
    median_ms: percentile(sorted, 50),
    p95_ms: percentile(sorted, 95),
    p99_ms: percentile(sorted, 99),
    samples: sorted.length,
  }
}

/** Times each of many runs by itself, after some that warm up. */
export const measure = (
  run: () => unknown,
  { samples, warm_up }: { samples: number; warm_up: number }
): Timing => {
  for (let round = 0; round < warm_up; round++) {
    run()
  }
  const times = Array.from({ length: samples }, () => {
    const startedAt = performance.now()
    run()
    return performance.now() - startedAt
  })
  return timingOf(times)
}
