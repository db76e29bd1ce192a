import { describe, expect, it } from "vitest"

import { groupMatters } from "../open-matters"
import type { AttentionCode, ListedPayment } from "../payment-types"

const payment = (id: string, ...codes: AttentionCode[]): ListedPayment => ({
  order_id: id,
  display_id: 1,
  email: "mara@example.com",
  state: "disputed",
  currency_code: "eur",
  total_minor: 1000,
  received_minor: 1000,
  refunded_minor: 0,
  created_at: "2026-11-21T12:00:00.000Z",
  hold_until: null,
  attention: codes.map((code) => ({
    code,
    reference: "cs_1",
    external_id: "",
    amount_minor: 1000,
    currency_code: "eur",
    entry_id: "payent_1",
    since: null,
    service_url: null,
  })),
})

describe("open matters", () => {
  it("are grouped by kind, each order in all of its kinds", () => {
    const groups = groupMatters([
      payment("a", "dispute_opened"),
      payment("b", "refund_failed", "dispute_opened"),
      payment("c"),
    ])
    expect(
      groups.map(({ code, matters }) => [
        code,
        matters.map(({ payment }) => payment.order_id),
      ])
    ).toEqual([
      ["dispute_opened", ["a", "b"]],
      ["refund_failed", ["b"]],
    ])
  })
})
