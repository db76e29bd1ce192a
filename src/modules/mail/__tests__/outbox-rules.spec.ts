import { describe, expect, it } from "vitest"

import { mailKey, messageId } from "../domain/mail-key"
import { maxFailures, retryDelayMs } from "../domain/retry-policy"

describe("the outbox's rules", () => {
  it("names a mail the same at every attempt", () => {
    const id = messageId(
      mailKey({ subject_id: "order_1" }, "order-placed"),
      "Shop <a@shop.example>"
    )
    expect(id).toBe(
      messageId(
        mailKey({ subject_id: "order_1" }, "order-placed"),
        "Shop <a@shop.example>"
      )
    )
    expect(id).toMatch(/^<[0-9a-f]{32}@shop\.example>$/)
    expect(id).not.toContain("order_1")
  })

  it("names each of an order's refunds apart, and an old name stays", () => {
    const about = (topic?: string) =>
      mailKey({ subject_id: "order_1", topic }, "order-refunded")
    expect(about("re_1")).toBe("order_1:order-refunded:re_1:1")
    expect(about("re_2")).not.toBe(about("re_1"))
    expect(mailKey({ subject_id: "order_1", topic: "" }, "order-placed")).toBe(
      "order_1:order-placed:1"
    )
  })

  it("waits longer each time, and gives up", () => {
    const delays = Array.from({ length: maxFailures }, (_, index) =>
      retryDelayMs(index + 1)
    )
    const waits = delays.filter((delay) => delay !== null)
    expect([...waits].sort((a, b) => a - b)).toEqual(waits)
    expect(delays.at(-1)).toBeNull()
  })
})
