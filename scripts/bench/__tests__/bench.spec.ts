import { describe, expect, it } from "vitest"

import { measure, timingOf } from "../measure"
import { tableOf } from "../table"

describe("timings", () => {
  const upTo = (count: number) =>
    Array.from({ length: count }, (_, index) => count - index)

  it.each([
    [[7], 7, 7],
    [[3, 1, 2], 2, 3],
    [upTo(100), 50, 95],
    [upTo(20), 10, 19],
  ])("of %j", (times, median_ms, p95_ms) => {
    expect(timingOf(times)).toEqual({
      median_ms,
      p95_ms,
      samples: times.length,
    })
  })

  it("are of the runs after those that warm up", () => {
    let runs = 0
    const timing = measure(() => (runs += 1), { samples: 3, warm_up: 2 })
    expect([runs, timing.samples]).toEqual([5, 3])
  })
})

describe("the table", () => {
  it("has figures in columns, and whether the aim is met", () => {
    const figures = { median_ms: 0.5, p95_ms: 12.3456, samples: 9 }
    expect(
      tableOf([
        { name: "short", aim_ms: null, ...figures },
        { name: "longer", aim_ms: 0.4, ...figures },
        { name: "met", aim_ms: 1, ...figures },
      ])
    ).toEqual([
      "ms      median     p95    aim",
      "short    0.500  12.346",
      "longer   0.500  12.346  0.4 ✗",
      "met      0.500  12.346    1 ✓",
    ])
  })
})
