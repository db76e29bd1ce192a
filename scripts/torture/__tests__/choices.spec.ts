import { describe, expect, it } from "vitest"
import { Fault } from "../../lib/fault"
import { defaults, readOptions } from "../options"
import { randomOf } from "../random"
import { describePlan, planStory } from "../story/plan-story"

describe("random choices", () => {
  const draw = (...seed: (string | number)[]) => {
    const random = randomOf(...seed)
    return Array.from({ length: 20 }, () => random.next())
  }

  it("repeat themselves with the same seed, and with that only", () => {
    expect(draw(7, "a")).toEqual(draw(7, "a"))
    expect(draw(7, "a")).not.toEqual(draw(7, "b"))
    expect(draw(7, "a")).not.toEqual(draw(8, "a"))
  })

  it("spread over their range", () => {
    const random = randomOf(1)
    const numbers = Array.from({ length: 2_000 }, () => random.below(4))
    for (const each of [0, 1, 2, 3]) {
      const count = numbers.filter((number) => number === each).length
      expect(count).toBeGreaterThan(400)
      expect(count).toBeLessThan(600)
    }
    expect(new Set(numbers).size).toBe(4)
  })

  it("follow their weights", () => {
    const random = randomOf(1)
    const names = Array.from({ length: 1_000 }, () =>
      random.weighted({ often: 9, seldom: 1, never: 0 })
    )
    const seldom = names.filter((name) => name === "seldom").length
    expect(seldom).toBeGreaterThan(50)
    expect(seldom).toBeLessThan(150)
    expect(names).not.toContain("never")
  })
})

describe("a shopper's plan", () => {
  const plans = Array.from({ length: 400 }, (_, index) =>
    planStory(randomOf(1, index))
  )

  it("is the same for the same seed", () => {
    expect(planStory(randomOf(1, 0))).toEqual(plans[0])
    expect(describePlan(plans[0])).toContain(`pay ${plans[0].pay}`)
  })

  it("leaves nothing out in the long run", () => {
    const all = (name: "pay" | "afterwards" | "coupon" | "tabs" | "cancels") =>
      new Set(plans.map((plan) => plan[name]))
    expect(all("pay").size).toBe(6)
    expect(all("afterwards").size).toBe(9)
    expect(all("coupon").size).toBe(4)
    expect(all("tabs").size).toBe(3)
    expect(all("cancels").size).toBe(4)
  })

  it("never tries endlessly, and at least once", () => {
    for (const { tries, clicks, quantity, share } of plans) {
      expect(tries).toBeGreaterThanOrEqual(1)
      expect(tries).toBeLessThan(20)
      expect(clicks).toBeGreaterThanOrEqual(1)
      expect(quantity).toBeGreaterThanOrEqual(1)
      expect(share).toBeGreaterThan(0)
      expect(share).toBeLessThan(1)
    }
  })
})

describe("the command line", () => {
  it("may leave everything out", () => {
    const { seed, ...rest } = readOptions([])
    expect(rest).toEqual(defaults)
    expect(seed).toBeGreaterThan(0)
  })

  it("is followed", () => {
    const args = "--kills 15 --seed 42 --shoppers 2 --judge-every 15"
    expect(readOptions(args.split(" "))).toEqual({
      ...defaults,
      kills: 15,
      seed: 42,
      shoppers: 2,
      judgeEvery: 15,
    })
  })

  it.each([
    ["--kills", "0"],
    ["--kills", "many"],
    ["--seed", "-1"],
    ["--what"],
  ])("is refused where it makes no sense: %s %s", (...args) => {
    expect(() => readOptions(args)).toThrow(Fault)
  })
})
