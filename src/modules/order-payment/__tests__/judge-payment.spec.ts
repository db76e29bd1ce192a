import { describe, expect, it } from "vitest"

import { judgePayment, type PaymentFacts } from "../domain"

const ORDER = { order_id: "order_1", total_minor: 1000, currency_code: "eur" }
const PAID: PaymentFacts = {
  reference: "cs_1",
  order_id: "order_1",
  status: "paid",
  received_minor: 1000,
  authorized_minor: 0,
  currency_code: "eur",
  refunds: [],
  disputes: [],
}
const judge = (change: Partial<PaymentFacts>, asked: number[] = []) =>
  judgePayment(ORDER, { ...PAID, ...change }, asked)

describe("judgePayment", () => {
  it("takes money that is exactly as asked", () => {
    expect(judge({})).toMatchObject([
      { kind: "requested", amount_minor: 1000, actor: "shop" },
      {
        reference: "cs_1",
        kind: "captured",
        amount_minor: 1000,
        currency_code: "eur",
        detail: null,
      },
    ])
  })

  it.each([
    ["one cent short", 999],
    ["one cent over", 1001],
  ])("counts %s as what it is, and marks it", (_name, received_minor) => {
    expect(judge({ received_minor })[1]).toMatchObject({
      kind: "captured",
      amount_minor: received_minor,
      detail: "amount_differs",
    })
  })

  it("does not wonder at an amount that staff asked to capture", () => {
    expect(judge({ received_minor: 600 }, [600])[1]?.detail).toBeNull()
  })

  it.each([
    ["another currency", { currency_code: "usd" }, "currency_differs"],
    ["another order's session", { order_id: "order_2" }, "foreign_order"],
    ["nobody's session", { order_id: null }, "foreign_order"],
  ])("counts no money of %s", (_name, change, detail) => {
    expect(judge(change)[1]).toMatchObject({ kind: "mismatch", detail })
    expect(
      judge({ ...change, status: "authorized", authorized_minor: 1000 })[1]
    ).toMatchObject({ kind: "mismatch", detail })
  })

  it.each([
    ["processing", "processing"],
    ["failed", "failed"],
    ["expired", "expired"],
    ["voided", "voided"],
  ] as const)("writes %s as %s, with the amount asked for", (status, kind) => {
    expect(judge({ status, received_minor: 0 })[1]).toMatchObject({
      kind,
      amount_minor: 1000,
      detail: null,
    })
  })

  it("says of an open page only that it was asked for", () => {
    expect(judge({ status: "open", received_minor: 0 })).toHaveLength(1)
  })

  it("names a refund by our key, or by the service's id", () => {
    const refund = { amount_minor: 400, detail: null, happened_at: null }
    const entries = judge({
      refunds: [
        { ...refund, id: "re_1", key: "k1", status: "succeeded" },
        { ...refund, id: "re_2", key: null, status: "failed" },
        { ...refund, id: "re_3", key: null, status: "pending" },
      ],
    })
    expect(entries.slice(2)).toMatchObject([
      { kind: "refunded", external_id: "k1" },
      { kind: "refund_failed", external_id: "re_2" },
      { kind: "refund_requested", external_id: "re_3" },
    ])
  })

  it("tells a dispute's beginning and its end", () => {
    const dispute = {
      id: "dp_1",
      amount_minor: 1000,
      detail: "fraudulent",
      happened_at: null,
    }
    const kinds = (status: "open" | "won" | "lost") =>
      judge({ disputes: [{ ...dispute, status }] })
        .slice(2)
        .map(({ kind }) => kind)
    expect(kinds("open")).toEqual(["dispute_opened"])
    expect(kinds("won")).toEqual(["dispute_opened", "dispute_won"])
    expect(kinds("lost")).toEqual(["dispute_opened", "dispute_lost"])
  })
})
