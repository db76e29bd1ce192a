import { afterEach, describe, expect, it, vi } from "vitest"

import { OrderChanges, type OrderChangesOptions } from "../order-changes"

type State = { payment_state: string }

const shop = (options: OrderChangesOptions = {}) => {
  const faults: unknown[] = []
  const states = new Map<string, string>([["order_1", "pending"]])
  const readings: string[] = []
  const changes = new OrderChanges<State>(
    (_orderId, error) => faults.push(error),
    options
  )
  const read = (orderId: string) => async (): Promise<State> => {
    readings.push(orderId)
    const payment_state = states.get(orderId)
    if (!payment_state) {
      throw new Error("the database is away")
    }
    return { payment_state }
  }
  const watch = (orderId = "order_1", known: State | null = null) => {
    const heard: string[] = []
    const watching = changes.watch(orderId, read(orderId), {
      known,
      onState: (state) => heard.push(state.payment_state),
      onClose: () => heard.push("closed"),
    })
    return { heard, watching }
  }
  return { changes, faults, states, readings, watch }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe("those who watch an order", () => {
  afterEach(() => void vi.useRealTimers())

  it("hear its state at once, and then each change once", async () => {
    const { changes, states, watch } = shop()
    const { heard } = watch()
    await settled()
    expect(heard).toEqual(["pending"])

    changes.noticed("order_1")
    changes.noticed("order_1")
    await settled()
    expect(heard).toEqual(["pending"])

    states.set("order_1", "paid")
    changes.noticed("order_1")
    changes.noticed("order_2")
    await settled()
    expect(heard).toEqual(["pending", "paid"])
    changes.close()
  })

  it("hear nothing that they know, but what changed since they read it", async () => {
    const { changes, states, watch } = shop()
    const same = watch("order_1", { payment_state: "pending" })
    await settled()
    states.set("order_1", "paid")
    const late = watch("order_1", { payment_state: "pending" })
    await settled()
    expect(same.heard).toEqual(["paid"])
    expect(late.heard).toEqual(["paid"])
    changes.close()
  })

  it("share one reading, and a notice during it leads to one more", async () => {
    const { changes, readings, watch } = shop()
    Array.from({ length: 5 }, () => watch())
    changes.noticed("order_1")
    await settled()
    expect(readings).toHaveLength(2)
    changes.close()
  })

  it("hear of what no notice told, some time later", async () => {
    vi.useFakeTimers()
    const { changes, states, watch } = shop({ rereadMs: 15_000 })
    const { heard } = watch()
    await vi.advanceTimersByTimeAsync(0)
    states.set("order_1", "paid")
    await vi.advanceTimersByTimeAsync(14_000)
    expect(heard).toEqual(["pending"])
    await vi.advanceTimersByTimeAsync(1_500)
    expect(heard).toEqual(["pending", "paid"])
    changes.close()
  })

  it("stay when a reading fails, and hear the next one", async () => {
    const { changes, faults, states, watch } = shop()
    const { heard } = watch()
    await settled()
    states.delete("order_1")
    changes.noticed("order_1")
    await settled()
    expect(faults).toHaveLength(1)
    expect(heard).toEqual(["pending"])

    states.set("order_1", "paid")
    changes.refreshAll()
    await settled()
    expect(heard).toEqual(["pending", "paid"])
    changes.close()
  })

  it("are few: per order and in all, and who leaves makes room", async () => {
    const { changes, states, watch } = shop({ perOrder: 2, inAll: 3 })
    states.set("order_2", "pending")
    const first = watch()
    expect(watch().watching.ok).toBe(true)
    expect(watch().watching).toEqual({ ok: false, reason: "too_many" })
    expect(watch("order_2").watching.ok).toBe(true)
    expect(watch("order_2").watching).toEqual({ ok: false, reason: "too_many" })

    if (first.watching.ok) {
      first.watching.leave()
      first.watching.leave()
    }
    expect(watch("order_2").watching.ok).toBe(true)
    expect(watch("order_1").watching).toEqual({ ok: false, reason: "too_many" })
    changes.close()
  })

  it("are told when the server ends, and nobody comes after", async () => {
    const { changes, readings, watch } = shop()
    const { heard } = watch()
    await settled()
    changes.close()
    expect(heard).toEqual(["pending", "closed"])
    expect(watch().watching).toEqual({ ok: false, reason: "closed" })
    const before = readings.length
    changes.noticed("order_1")
    await settled()
    expect(readings).toHaveLength(before)
  })
})
