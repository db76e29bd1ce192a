import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { followOrder } from "../follow-order"
import { pulseOf } from "../pulse"

/** A browser's EventSource, moved by the test. */
class FakeSource {
  static readonly OPEN = 1
  static readonly CLOSED = 2
  static all: FakeSource[] = []
  readyState = 0
  onopen: () => void = () => undefined
  onerror: () => void = () => undefined
  private listener: (event: { data: string }) => void = () => undefined

  constructor(readonly url: string) {
    FakeSource.all.push(this)
  }
  addEventListener(name: string, listener: typeof this.listener) {
    expect(name).toBe("order")
    this.listener = listener
  }
  close() {
    this.readyState = FakeSource.CLOSED
  }
  open() {
    this.readyState = FakeSource.OPEN
    this.onopen()
  }
  fail(readyState: number) {
    this.readyState = readyState
    this.onerror()
  }
  tell(view: object) {
    this.listener({ data: JSON.stringify(view) })
  }
}

const fetchPulse = vi.fn<(url: string) => Promise<Response>>()
let pulses: string[]
let unfollow: () => void
const last = () => FakeSource.all[FakeSource.all.length - 1]
const looks = () => fetchPulse.mock.calls.length

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal("EventSource", FakeSource)
  vi.stubGlobal("fetch", fetchPulse)
  fetchPulse.mockReset()
  fetchPulse.mockImplementation(async () => new Response("asked"))
  FakeSource.all = []
  pulses = []
  unfollow = followOrder("/order/t", (pulse) => pulses.push(pulse))
})
afterEach(() => {
  unfollow()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe("following an order", () => {
  it("hears its events and asks nothing meanwhile", async () => {
    expect(last().url).toBe("/order/t/events")
    last().open()
    last().tell({ payment_state: "paid" })
    await vi.advanceTimersByTimeAsync(600_000)
    expect(pulses).toEqual([pulseOf({ payment_state: "paid" })])
    expect(looks()).toBe(0)
  })

  it("asks from time to time while the browser tries in vain", async () => {
    for (let second = 0; second < 30; second += 3) {
      last().fail(0)
      await vi.advanceTimersByTimeAsync(3_000)
    }
    expect(looks()).toBeGreaterThanOrEqual(2)
    expect(pulses[0]).toBe("asked")
    expect(fetchPulse.mock.calls[0]?.[0]).toBe("/order/t/pulse")
    expect(FakeSource.all).toHaveLength(1)
  })

  it("asks ever more seldom, and stops as soon as events come", async () => {
    last().fail(0)
    await vi.advanceTimersByTimeAsync(600_000)
    const inTenMinutes = looks()
    expect(inTenMinutes).toBeGreaterThan(8)
    expect(inTenMinutes).toBeLessThan(20)
    last().open()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(looks()).toBeLessThanOrEqual(inTenMinutes + 1)
  })

  it("connects again by itself where the browser has given up", async () => {
    last().fail(FakeSource.CLOSED)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(FakeSource.all).toHaveLength(2)
    last().open()
    last().tell({ payment_state: "paid" })
    expect(pulses).toHaveLength(2)
  })

  it("goes on when it is offline or the shop is away", async () => {
    fetchPulse.mockRejectedValueOnce(new Error("offline"))
    fetchPulse.mockResolvedValueOnce(new Response(null, { status: 502 }))
    last().fail(0)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(looks()).toBeGreaterThan(2)
    expect(new Set(pulses)).toEqual(new Set(["asked"]))
  })

  it("is silent after its end", async () => {
    last().fail(0)
    unfollow()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(looks()).toBe(0)
    expect(last().readyState).toBe(FakeSource.CLOSED)
  })
})
