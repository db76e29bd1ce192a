import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { mulDiv } from ".."

const whole = fc.nat(Number.MAX_SAFE_INTEGER)

describe("mulDiv", () => {
  it.each([
    [9990, 150_000, 1_000_000, 1499],
    [328, 30_000, 1_000_000, 10],
    [5, 1, 10, 1],
    [4, 1, 10, 0],
    [1000, 2, 3, 667],
    [0, 7, 3, 0],
    [Number.MAX_SAFE_INTEGER, 1_000_000, 1_000_000, Number.MAX_SAFE_INTEGER],
    [Number.MAX_SAFE_INTEGER, 1, Number.MAX_SAFE_INTEGER, 1],
  ])("%i · %i / %i is %i", (a, b, c, expected) => {
    expect(mulDiv(a, b, c)).toBe(expected)
  })

  it("is the exact quotient rounded half up, however large", () => {
    fc.assert(
      fc.property(
        whole,
        fc.nat(1_000_000),
        fc.integer({ min: 1_000_000, max: Number.MAX_SAFE_INTEGER }),
        (a, b, c) => {
          const doubled = 2n * BigInt(a) * BigInt(b) + BigInt(c)
          expect(mulDiv(a, b, c)).toBe(Number(doubled / (2n * BigInt(c))))
        }
      )
    )
  })

  it.each([
    [-1, 1, 1],
    [1, -1, 1],
    [1, 1, 0],
    [1, 1, -1],
    [0.5, 1, 1],
    [1, Number.NaN, 1],
    [Number.MAX_SAFE_INTEGER + 1, 1, 1],
  ])("refuses %d · %d / %d", (a, b, c) => {
    expect(() => mulDiv(a, b, c)).toThrow(RangeError)
  })
})
