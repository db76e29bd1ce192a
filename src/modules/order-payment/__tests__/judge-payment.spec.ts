import { describe, expect, it } from "vitest"

import { judgePayment } from "../domain"

const ORDER = {
  order_id: "order_1",
  total_minor: 1000,
  currency_code: "eur",
  closed: false,
}
const PAID = {
  reference: "cs_1",
  order_id: "order_1",
  status: "paid" as const,
  received_minor: 1000,
  currency_code: "eur",
}

describe("judgePayment", () => {
  it("takes money that is exactly as asked", () => {
    expect(judgePayment(ORDER, PAID)).toEqual({
      reference: "cs_1",
      kind: "captured",
      amount_minor: 1000,
      currency_code: "eur",
      detail: null,
    })
  })

  it.each([
    ["one cent short", { received_minor: 999 }, "amount_differs"],
    ["one cent over", { received_minor: 1001 }, "amount_differs"],
    ["another currency", { currency_code: "usd" }, "currency_differs"],
    ["another order's session", { order_id: "order_2" }, "foreign_order"],
    ["nobody's session", { order_id: null }, "foreign_order"],
  ])("flags %s and never pays the order", (_name, change, detail) => {
    expect(judgePayment(ORDER, { ...PAID, ...change })).toMatchObject({
      kind: "mismatch",
      detail,
    })
  })

  it("flags money for an order that was canceled before", () => {
    expect(judgePayment({ ...ORDER, closed: true }, PAID)).toMatchObject({
      kind: "mismatch",
      detail: "order_canceled",
    })
  })

  it.each([
    ["open", "requested"],
    ["processing", "processing"],
    ["failed", "failed"],
    ["expired", "expired"],
  ] as const)("writes %s as %s, with the amount asked for", (status, kind) => {
    expect(
      judgePayment(ORDER, { ...PAID, status, received_minor: 0 })
    ).toMatchObject({ kind, amount_minor: 1000, detail: null })
  })
})
