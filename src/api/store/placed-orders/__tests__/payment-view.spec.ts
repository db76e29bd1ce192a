import { describe, expect, it } from "vitest"

import { presentPaymentView, type QueriedPayment } from "../payment-view"

const payment = (change: Partial<QueriedPayment>): QueriedPayment => ({
  state: "pending",
  total_minor: 4450,
  paid_at: null,
  hold_until: "2026-11-21T13:00:00.000Z",
  due_minor: 4120,
  received_minor: 0,
  refunded_minor: 0,
  cancel_reason: null,
  ...change,
})

const NONE = { found: [], state: "complete" } as const
const OPEN = { status: "pending" }
const CANCELED = { status: "canceled" }

describe("what the one who placed an order can do", () => {
  it.each([
    ["pending", true, true],
    ["failed", true, true],
    ["authorized", false, true],
    ["processing", false, false],
    ["paid", false, false],
    ["partially_paid", false, false],
    ["overpaid", false, false],
    ["partially_refunded", false, false],
    ["refunded", false, false],
    ["disputed", false, false],
  ] as const)("%s: pay %s, cancel %s", (state, can_pay, can_cancel) => {
    expect(presentPaymentView(OPEN, payment({ state }), NONE)).toMatchObject({
      payment_state: state,
      can_pay,
      can_cancel,
    })
  })

  it.each([
    ["failed", "payment_failed"],
    ["expired", "hold_expired"],
    ["canceled", "shopper"],
    ["refunded", "staff"],
  ] as const)("%s for %s: nothing", (state, cancel_reason) => {
    const view = presentPaymentView(
      CANCELED,
      payment({ state, cancel_reason, due_minor: 0 }),
      NONE
    )
    expect(view).toMatchObject({
      payment_state: state,
      cancel_reason,
      can_pay: false,
      can_cancel: false,
      hold_until: null,
    })
  })
})

describe("an order's state", () => {
  it.each(["pending", "processing", "authorized"] as const)(
    "is canceled as soon as core says so, though the ledger says %s",
    (state) => {
      const view = presentPaymentView(CANCELED, payment({ state }), NONE)
      expect(view.payment_state).toBe("canceled")
    }
  )

  it("names no reason for an order that came back to life", () => {
    const revived = payment({ state: "paid", cancel_reason: "hold_expired" })
    expect(presentPaymentView(OPEN, revived, NONE).cancel_reason).toBeNull()
  })

  it("tells amounts as whole numbers, and which documents are there", () => {
    const view = presentPaymentView(
      OPEN,
      payment({ state: "partially_refunded", received_minor: 4120 }),
      {
        found: [
          { kind: "invoice", file_id: "file_1" },
          { kind: "credit_note", file_id: null },
        ],
        state: "preparing",
      }
    )
    expect(view).toMatchObject({
      received_minor: 4120,
      refunded_minor: 0,
      has_invoice: true,
      documents_ready: 1,
      documents_state: "preparing",
    })
  })

  it("is pending where no payment was recorded", () => {
    expect(presentPaymentView(OPEN, null, NONE)).toMatchObject({
      payment_state: "pending",
      due_minor: 0,
      hold_until: null,
    })
  })
})
