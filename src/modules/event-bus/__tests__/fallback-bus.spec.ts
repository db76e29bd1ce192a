import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Message } from "@medusajs/framework/types"

import { FallbackBus } from "../fallback-bus"
import { RedisLink } from "../redis-link"
import { StagedEvents } from "../staged-events"

/** A Redis that takes, refuses or never answers, and what it was asked. */
const fakeRedis = () => {
  const closed: (() => void)[] = []
  const redis = {
    status: "ready",
    asked: [] as string[],
    answer: (): Promise<void> => Promise.resolve(),
    on: (event: string, listener: () => void) =>
      event === "close" && closed.push(listener),
    goes: () => {
      redis.status = "reconnecting"
      closed.forEach((listener) => listener())
    },
    returns: () => (redis.status = "ready"),
  }
  const ask = (what: string) => {
    redis.asked.push(what)
    return redis.answer()
  }
  const remote = {
    emit: (messages: Message | Message[]) =>
      ask(`emit ${[messages].flat().map(({ name }) => name)}`),
    releaseGroupedEvents: (id: string) => ask(`release ${id}`),
    clearGroupedEvents: (id: string) => ask(`clear ${id}`),
  }
  return { redis, remote }
}

const setUp = () => {
  const { redis, remote } = fakeRedis()
  const here: string[] = []
  const failures: unknown[] = []
  const link = new RedisLink(redis, (error) => failures.push(error))
  const bus = new FallbackBus(remote, link, (events) =>
    here.push(...events.map(({ name }) => name))
  )
  return { redis, bus, here, failures }
}

const event = (name: string, eventGroupId?: string): Message => ({
  name,
  data: { id: "order_1" },
  metadata: { eventGroupId },
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe("an event", () => {
  it("goes through Redis, and only there", async () => {
    const { redis, bus, here } = setUp()
    await bus.emit([event("order.paid")], {})
    await bus.emit([event("order.placed", "run")], {})
    await bus.release("run")
    expect(redis.asked).toEqual([
      "emit order.paid",
      "emit order.placed",
      "release run",
    ])
    expect(here).toEqual([])
  })

  it("is handled here while Redis is gone, without asking it", async () => {
    const { redis, bus, here } = setUp()
    redis.goes()
    await bus.emit([event("order.paid")], {})
    expect({ here, asked: redis.asked }).toEqual({
      here: ["order.paid"],
      asked: [],
    })
  })

  it("is handled here when Redis refuses it", async () => {
    const { redis, bus, here, failures } = setUp()
    redis.answer = () => Promise.reject(new TypeError("READONLY"))
    await bus.emit([event("order.paid")], {})
    expect(here).toEqual(["order.paid"])
    expect(failures).toHaveLength(1)
  })

  it("waits a second for a Redis that stands still, and others do not for a while", async () => {
    const { redis, bus, here } = setUp()
    redis.answer = () => new Promise(() => undefined)
    const first = bus.emit([event("first")], {})
    await vi.advanceTimersByTimeAsync(1_000)
    await first
    await bus.emit([event("second")], {})
    expect({ here, asked: redis.asked }).toEqual({
      here: ["first", "second"],
      asked: ["emit first"],
    })

    redis.answer = () => Promise.resolve()
    await vi.advanceTimersByTimeAsync(5_000)
    await bus.emit([event("third")], {})
    expect(here).toEqual(["first", "second"])
  })
})

describe("an event of a running workflow", () => {
  it("waits for its end, also without Redis", async () => {
    const { redis, bus, here } = setUp()
    redis.goes()
    await bus.emit([event("order.placed", "run")], {})
    expect(here).toEqual([])
    await bus.release("run")
    expect(here).toEqual(["order.placed"])
  })

  it("is handled here when Redis went with it", async () => {
    const { redis, bus, here } = setUp()
    await bus.emit([event("order.placed", "run")], {})
    redis.goes()
    await bus.release("run")
    expect(here).toEqual(["order.placed"])
  })

  it("is handled here when Redis went and came back meanwhile, maybe empty", async () => {
    const { redis, bus, here } = setUp()
    await bus.emit([event("order.placed", "run")], {})
    redis.goes()
    redis.returns()
    await bus.emit([event("order.paid", "run")], {})
    await bus.release("run")
    expect(here).toEqual(["order.placed"])
    expect(redis.asked.at(-1)).toBe("release run")
  })

  it("is forgotten when the workflow failed", async () => {
    const { redis, bus, here } = setUp()
    redis.goes()
    await bus.emit([event("a", "run"), event("b", "run")], {})
    await bus.clear("run", ["a"])
    await bus.release("run")
    expect(here).toEqual(["b"])

    await bus.emit([event("c", "run")], {})
    await bus.clear("run")
    await bus.release("run")
    expect(here).toEqual(["b"])
  })

  it("is not kept for ever when the workflow ends elsewhere", async () => {
    const staged = new StagedEvents()
    staged.add("elsewhere", { message: event("a") })
    await vi.advanceTimersByTimeAsync(600_001)
    staged.add("here", { message: event("b") })
    expect(staged.size).toBe(1)
  })
})
