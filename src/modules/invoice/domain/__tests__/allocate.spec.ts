import BigNumber from "bignumber.js"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { allocate, exactSum, roundMinor } from "../allocate"

const exact = (...values: number[]) => values.map((v) => new BigNumber(v))

describe("allocate", () => {
  it("gives the units left over to those that lost most", () => {
    expect(allocate(exact(1.5, 1.2, 1.3), 4)).toEqual([2, 1, 1])
    expect(allocate(exact(0.5, 0.5), 1)).toEqual([1, 0])
  })

  it("takes from those that lost least", () => {
    expect(allocate(exact(2, 2.9), 3)).toEqual([1, 2])
  })

  it("is nothing for nothing", () => {
    expect(allocate([], 0)).toEqual([])
  })

  it("moves no part by a whole unit and always meets the rounded sum", () => {
    const parts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(parts, (thousandths) => {
        const values = thousandths.map((t) => new BigNumber(t).div(1000))
        const total = roundMinor(exactSum(values))
        const shares = allocate(values, total)
        expect(shares.reduce((a, b) => a + b, 0)).toBe(total)
        shares.forEach((share, index) =>
          expect(values[index].minus(share).abs().lt(1)).toBe(true)
        )
      })
    )
  })
})

describe("roundMinor", () => {
  it("rounds half away from zero and overlooks noise of division", () => {
    expect(roundMinor(new BigNumber("2.5"))).toBe(3)
    expect(roundMinor(new BigNumber("-2.5"))).toBe(-3)
    expect(roundMinor(new BigNumber("2.49999999999999"))).toBe(3)
  })
})
