import { afterEach, beforeEach, expect, it, vi } from "vitest"

import { LeaseKeeper, type Prolongation } from "../lease-keeper"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const keeperOf = (prolong: (leases: readonly Prolongation[]) => unknown) =>
  new LeaseKeeper(12, async (leases) => {
    await prolong(leases)
    return leases
  })

it("prolongs all leases in one statement every four seconds", async () => {
  const rounds: (readonly Prolongation[])[] = []
  const keeper = keeperOf((leases) => rounds.push(leases))
  keeper.hold("a", "me", 120)
  keeper.hold("b", "you", Infinity)
  await vi.advanceTimersByTimeAsync(8_000)
  expect(rounds).toHaveLength(2)
  expect(rounds[1]).toEqual([
    { id: "a", owner: "me", seconds: 12 },
    { id: "b", owner: "you", seconds: 12 },
  ])
})

it("never prolongs past the asked-for time, and then forgets", async () => {
  const seconds: unknown[] = []
  const keeper = keeperOf((leases) =>
    seconds.push(...leases.map((lease) => lease.seconds))
  )
  keeper.hold("a", "me", 10)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(seconds).toEqual([6, 2])
  expect(vi.getTimerCount()).toBe(0)
})

it("keeps no timer when nothing is held", () => {
  const keeper = keeperOf(() => undefined)
  keeper.hold("a", "me", 120)
  keeper.hold("b", "me", 120)
  keeper.drop("a", "me")
  expect(vi.getTimerCount()).toBe(1)
  keeper.dropAll("me")
  expect(vi.getTimerCount()).toBe(0)
})

it("asks again when the database did not answer", async () => {
  let rounds = 0
  const keeper = keeperOf(() => {
    rounds += 1
    if (rounds === 1) {
      throw new TypeError("no connection")
    }
  })
  keeper.hold("a", "me", 120)
  await vi.advanceTimersByTimeAsync(12_000)
  expect(rounds).toBe(3)
})

it("forgets a lease that went to somebody else", async () => {
  const keeper = new LeaseKeeper(12, () => Promise.resolve([]))
  keeper.hold("a", "me", 120)
  await vi.advanceTimersByTimeAsync(4_000)
  expect(vi.getTimerCount()).toBe(0)
})
