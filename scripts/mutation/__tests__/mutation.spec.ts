import { expect, it } from "vitest"

import { strykerArguments } from "../options"
import { countsOf, remembered } from "../counts"
import { scoresOf, tableOf, tooLow } from "../scores"

const ROOT = "src/modules/shop/domain"

const report = (files: Record<string, string[]>) => ({
  files: Object.fromEntries(
    Object.entries(files).map(([path, statuses]) => [
      `${ROOT}/${path}`,
      { mutants: statuses.map((status) => ({ status })) },
    ])
  ),
})

const counts = countsOf(
  report({
    "units/spread.ts": ["Killed", "Timeout"],
    "engine/order.ts": ["Killed", "Survived"],
    "engine/deep/take.ts": ["Killed", "NoCoverage", "CompileError", "Ignored"],
  }),
  ROOT
)
const scores = scoresOf(counts)

it("scores folders and all of them", () => {
  expect(scores).toEqual([
    {
      folder: "engine",
      mutants: 4,
      killed: 2,
      timeout: 0,
      survived: 1,
      no_coverage: 1,
      score: 50,
    },
    {
      folder: "units",
      mutants: 2,
      killed: 1,
      timeout: 1,
      survived: 0,
      no_coverage: 0,
      score: 100,
    },
    {
      folder: "total",
      mutants: 6,
      killed: 3,
      timeout: 1,
      survived: 1,
      no_coverage: 1,
      score: (100 * 4) / 6,
    },
  ])
})

it("gives types, which have no mutants, the full score", () => {
  const typesOnly = countsOf(report({ "model/coupon.ts": [] }), ROOT)
  expect(scoresOf(typesOnly)[0].score).toBe(100)
})

it("remembers what other folders had", () => {
  const old = { killed: 1, timeout: 2, survived: 3, no_coverage: 4 }
  const known = { clock: old, units: old }
  expect(remembered(known, counts)).toEqual({ clock: old, ...counts })
  expect(remembered({}, counts)).toEqual(counts)
})

it("names what is too low among what matters", () => {
  expect(tooLow(scores, 85, ["engine", "units"])).toEqual(["engine"])
  expect(tooLow(scores, 85, ["units", "total"])).toEqual(["total"])
  expect(tooLow(scores, 50, ["engine", "units", "total"])).toEqual([])
})

it("tells people in columns", () => {
  expect(tableOf(scores)).toEqual([
    "        mutants  killed  timeout  survived  no test    score",
    "engine        4       2        0         1        1   50.0 %",
    "units         2       1        1         0        0  100.0 %",
    "total         6       3        1         1        1   66.7 %",
  ])
})

it.each([
  { words: [], args: [] },
  {
    words: ["--concurrency", "2"],
    args: ["--concurrency", "2"],
  },
  {
    words: ["engine", "units/spread.ts", "--force"],
    args: [
      "--mutate",
      [
        "src/modules/coupon/domain/engine/**/*.ts",
        "src/modules/coupon/domain/units/spread.ts",
        "!src/modules/coupon/domain/**/__tests__/**",
        "!src/modules/coupon/domain/conformance/sample-carts.ts",
      ].join(","),
      "--force",
    ],
  },
])("passes $words on", ({ words, args }) => {
  expect(strykerArguments(words)).toEqual(args)
})
