import { describe, expect, it } from "vitest"

import { alternate } from "../alternate"
import { measure, timingOf } from "../measure"
import { tableOf } from "../table"

describe("timings", () => {
  const upTo = (count: number) =>
    Array.from({ length: count }, (_, index) => count - index)

  it.each([
    [[7], 7, 7, 7],
    [[3, 1, 2], 2, 3, 3],
    [upTo(100), 50, 95, 99],
    [upTo(20), 10, 19, 20],
  ])("of %j", (times, median_ms, p95_ms, p99_ms) => {
    expect(timingOf(times)).toEqual({
      median_ms,
      p95_ms,
      p99_ms,
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
  it("has figures in columns beside stock's, and whether the aim is met", () => {
    const figures = { median_ms: 0.5, p95_ms: 12.3456, p99_ms: 13, samples: 9 }
    const stock = { median_ms: 1.5, p95_ms: 2345.6, p99_ms: 2346, samples: 3 }
    const aim = { of: "p95", value: 1.234, at_most: 1.5 }
    expect(
      tableOf([
        { name: "short", aim: null, stock: null, ...figures },
        { name: "longer", aim, stock, ...figures },
        { name: "missed", aim: { ...aim, value: 2 }, stock: null, ...figures },
      ])
    ).toEqual([
      "ms      median     p95  stock median  stock p95  aim",
      "short    0.500  12.346",
      "longer   0.500  12.346         1.500       2346  p95 1.23 ≤ 1.5 ✓",
      "missed   0.500  12.346                           p95 2.00 ≤ 1.5 ✗",
    ])
  })
})

describe("things that are timed in turns", () => {
  const named = (name: string, done: string[], most_ms = 1000) => ({
    name,
    most_ms,
    run: async () => {
      done.push(name)
    },
  })

  it("have some samples in every round, after warming up", async () => {
    const done: string[] = []
    const timings = await alternate([named("a", done), named("b", done)], {
      rounds: 2,
      samples: 2,
      warm_up: 1,
    })
    expect(done.join("")).toBe("aaabbbaabb")
    expect([...timings].map(([name, { samples }]) => [name, samples])).toEqual([
      ["a", 4],
      ["b", 4],
    ])
  })

  it("stop when they have taken their time, but not before three", async () => {
    const timings = await alternate([named("slow", [], 0)], {
      rounds: 5,
      samples: 2,
      warm_up: 0,
    })
    expect(timings.get("slow")?.samples).toBe(3)
  })
})
