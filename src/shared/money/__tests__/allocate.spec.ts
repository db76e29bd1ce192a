import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { allocate } from ".."

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

const amounts = fc.nat(1_000_000_000_000)
const weights = fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 30 })

describe("allocate", () => {
  it.each([
    { amount: 10, over: [1, 1, 1], gives: [4, 3, 3] },
    { amount: 299, over: [1000, 1000, 1000], gives: [100, 100, 99] },
    { amount: 1500, over: [2000, 3000, 10_000], gives: [200, 300, 1000] },
    { amount: 2, over: [1, 3], gives: [1, 1] },
    { amount: 5, over: [0, 2, 0], gives: [0, 5, 0] },
    { amount: 5, over: [0, 0], gives: [0, 0] },
    { amount: 0, over: [3, 4], gives: [0, 0] },
    { amount: 5, over: [], gives: [] },
  ])("$amount over $over is $gives", ({ amount, over, gives }) => {
    expect(allocate(amount, over)).toEqual(gives)
  })

  it.each([
    { amount: 30, over: [1, 1, 1], caps: [4, 99, 99], gives: [4, 13, 13] },
    { amount: 30, over: [1, 2, 3], caps: [5, 6, 40], gives: [5, 6, 19] },
    { amount: 30, over: [1, 1], caps: [4, 5], gives: [4, 5] },
    { amount: 10, over: [5, 0], caps: [3, 9], gives: [3, 0] },
  ])(
    "$amount over $over within $caps is $gives",
    ({ amount, over, caps, gives }) => {
      expect(allocate(amount, over, caps)).toEqual(gives)
    }
  )

  it("adds up exactly, each within one unit of its share", () => {
    fc.assert(
      fc.property(amounts, weights, (amount, parts) => {
        const whole = sum(parts)
        fc.pre(whole > 0)
        const shares = allocate(amount, parts)
        expect(sum(shares)).toBe(amount)
        shares.forEach((share, index) => {
          const missing =
            BigInt(amount) * BigInt(parts[index]) -
            BigInt(share) * BigInt(whole)
          expect(missing < BigInt(whole) && missing > -BigInt(whole)).toBe(true)
        })
      })
    )
  })

  it("never gives a part more than it weighs when there is enough", () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1 }), (parts, portion) => {
        fc.pre(!Number.isNaN(portion))
        const amount = Math.floor(sum(parts) * portion)
        allocate(amount, parts).forEach((share, index) =>
          expect(share).toBeLessThanOrEqual(parts[index])
        )
      })
    )
  })

  it("respects every cap and gives away all there is room for", () => {
    const capped = fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000)))
    fc.assert(
      fc.property(fc.nat(10_000_000), capped, (amount, parts) => {
        const over = parts.map(([weight]) => weight)
        const caps = parts.map(([, cap]) => cap)
        const shares = allocate(amount, over, caps)
        shares.forEach((share, index) => {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(caps[index])
        })
        const room = sum(caps.filter((_, index) => over[index] > 0))
        expect(sum(shares)).toBe(Math.min(amount, room))
      })
    )
  })

  it.each([
    [-1, [1], undefined],
    [1.5, [1], undefined],
    [1, [-1], undefined],
    [1, [1], [-1]],
    [1, [Number.NaN], undefined],
  ])("refuses %d over %j within %j", (amount, over, caps) => {
    expect(() => allocate(amount, over, caps)).toThrow(RangeError)
  })
})
