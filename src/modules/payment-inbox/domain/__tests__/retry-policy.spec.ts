import { describe, expect, it } from "vitest"

import { mayFindOrderLater } from "../may-find-order-later"
import { maxAttempts, retryDelayMs } from "../retry-policy"

const MINUTE = 60_000

const waits = () => {
  const found: number[] = []
  for (let attempt = 1; ; attempt += 1) {
    const delay = retryDelayMs(attempt)
    if (delay === null) return found
    found.push(delay)
  }
}

describe("retryDelayMs", () => {
  it("waits longer each time, and gives up after the last attempt", () => {
    expect(waits()).toEqual(waits().toSorted((a, b) => a - b))
    expect(new Set(waits()).size).toBe(waits().length)
    expect(waits()).toHaveLength(maxAttempts - 1)
    expect(retryDelayMs(maxAttempts)).toBeNull()
  })

  it("fault 8: has attempts left after an outage of 10 minutes, wherever it begins", () => {
    const attempts = waits().reduce<number[]>(
      (times, wait) => [...times, (times.at(-1) ?? 0) + wait],
      [0]
    )
    for (const start of attempts.slice(0, -2)) {
      const after = attempts.filter((at) => at > start + 10 * MINUTE)
      expect(after.length).toBeGreaterThan(0)
    }
    expect(attempts.at(-1)).toBeGreaterThan(30 * 10 * MINUTE)
  })
})

describe("mayFindOrderLater", () => {
  const refund = {
    payment_reference: "pi_1",
    payment_session_id: null,
    attempts: 1,
  }

  it.each([
    ["of a payment, at first", {}, true],
    ["of a payment, at last", { attempts: 2 }, false],
    ["of another shop's session", { payment_session_id: "payses_1" }, false],
    ["about no payment", { payment_reference: null }, false],
  ])("of an event %s: %o is %s", (_name, change, expected) => {
    expect(mayFindOrderLater({ ...refund, ...change })).toBe(expected)
  })
})
