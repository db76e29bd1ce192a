import { expect, it } from "vitest"
import { pulseOf } from "../pulse"

const VIEW = {
  payment_state: "pending",
  can_pay: true,
  can_cancel: true,
  cancel_reason: null,
  hold_until: "2026-11-21T13:00:00.000Z",
  due_minor: 4120,
  received_minor: 0,
  refunded_minor: 0,
  has_invoice: false,
  documents_ready: 0,
  documents_state: "complete",
}

it("is the same for an order and for an event about it", () => {
  const { payment_state, ...rest } = VIEW
  expect(pulseOf({ display_id: 7, ...rest, payment_state })).toBe(pulseOf(VIEW))
})

it.each([
  { payment_state: "paid" },
  { can_pay: false },
  { refunded_minor: 1 },
  { has_invoice: true },
  { documents_ready: 1 },
  { documents_state: "preparing" },
  { hold_until: null },
])("differs when something changed: %o", (change) => {
  expect(pulseOf({ ...VIEW, ...change })).not.toBe(pulseOf(VIEW))
})
