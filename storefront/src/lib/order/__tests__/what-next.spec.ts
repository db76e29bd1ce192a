import { expect, it } from "vitest"
import { PAYMENT_STATES } from "../../dto/placed-order"
import { isOver, isWaiting } from "../what-next"

it("offers to order again what is over, and only that", () => {
  const over = PAYMENT_STATES.filter((paymentState) =>
    isOver({ paymentState, canPay: false })
  )
  expect(over).toEqual(["refunded", "failed", "expired", "canceled"])
  expect(isOver({ paymentState: "failed", canPay: true })).toBe(false)
})

it("looks again by itself where something comes without the shopper", () => {
  const waiting = (invoiceNumber: string | null, hasPaidJustNow: boolean) =>
    PAYMENT_STATES.filter((paymentState) =>
      isWaiting({ paymentState, invoiceNumber }, hasPaidJustNow)
    )
  expect(waiting(null, true)).toEqual(["pending", "processing", "paid"])
  expect(waiting(null, false)).toEqual(["processing", "paid"])
  expect(waiting("INV-2026-00001", false)).toEqual(["processing"])
})
