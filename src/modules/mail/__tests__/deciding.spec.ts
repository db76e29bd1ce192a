import { describe, expect, it } from "vitest"

import { cancellationNotice } from "../domain/cancellation-notice"
import { decideMail, type MailFacts } from "../domain/decide-mail"
import type { OrderMailEvent } from "../domain/mail-event"
import type { MailEntry, MailPayment } from "../domain/mail-payment"
import { refundNotice } from "../domain/refund-notice"

const now = new Date("2026-11-21T12:00:00Z")
const days = (count: number) => new Date(now.getTime() - count * 24 * 3_600_000)

const order = { email: "mara@example.com", status: "pending", created_at: now }
const canceled = { ...order, status: "canceled" }

const paid: MailPayment = {
  order_id: "order_1",
  state: "paid",
  total_minor: 4450,
  received_minor: 4450,
  refunded_minor: 0,
  cancel_reason: null,
  paid_at: now,
}
const unpaid: MailPayment = {
  ...paid,
  state: "pending",
  received_minor: 0,
  paid_at: null,
}

const entry = (kind: string, change: Partial<MailEntry> = {}): MailEntry => ({
  kind,
  id: "payent_1",
  external_id: "re_1",
  amount_minor: 4450,
  detail: null,
  created_at: now,
  ...change,
})

const decide = (event: OrderMailEvent, facts: Partial<MailFacts>) =>
  decideMail(event, { order, payment: paid, entries: [], ...facts }, now)

const sent = { send: true, recipient: "mara@example.com" }

describe("deciding on a confirmation", () => {
  it("sends what is news", () => {
    expect(decide("order-placed", {})).toEqual(sent)
  })

  it.each([
    ["no-address", { order: { ...order, email: null } }],
    ["no-payment-record", { payment: undefined }],
    ["canceled", { order: canceled }],
    [
      "too-old",
      {
        order: { ...order, created_at: days(4) },
        payment: { ...paid, paid_at: days(4) },
      },
    ],
  ] as const)("keeps quiet: %s", (reason, facts) => {
    expect(decide("order-placed", facts)).toEqual({ send: false, reason })
  })
})

describe("deciding on a receipt", () => {
  it("counts a late bank debit's age from its arrival", () => {
    const old = { ...order, created_at: days(10) }
    expect(decide("payment-received", { order: old })).toEqual(sent)
  })

  it("thanks for no payment that has not arrived", () => {
    expect(decide("payment-received", { payment: unpaid })).toEqual({
      send: false,
      reason: "not-paid",
    })
  })

  it.each(["overpaid", "partially_refunded", "disputed"])(
    "sends the invoice of an order that is paid and %s",
    (state) => {
      const payment = { ...paid, state }
      expect(decide("payment-received", { payment })).toEqual(sent)
    }
  )

  it.each([
    [{ payment: { ...paid, state: "refunded" } }],
    [{ order: canceled }],
  ])("says no thanks for what goes back: %j", (facts) => {
    expect(decide("payment-received", facts)).toEqual({
      send: false,
      reason: "canceled",
    })
  })
})

describe("deciding on a cancellation", () => {
  const givenUp = { ...unpaid, state: "expired", cancel_reason: "hold_expired" }
  const entries = [entry("canceled", { external_id: "hold_expired" })]

  it("tells of it", () => {
    const facts = { order: canceled, payment: givenUp, entries }
    expect(decide("order-canceled", facts)).toEqual(sent)
  })

  it("keeps quiet when late money brought the order back", () => {
    const facts = { payment: { ...givenUp, state: "paid" }, entries }
    expect(decide("order-canceled", facts)).toEqual({
      send: false,
      reason: "not-canceled",
    })
  })

  it("keeps quiet about a first reason when staff canceled for good", () => {
    const payment = { ...givenUp, cancel_reason: "staff" }
    const facts = { order: canceled, payment, entries }
    expect(decide("order-canceled", facts)).toEqual({
      send: false,
      reason: "not-canceled",
    })
    expect(
      decide("order-canceled", {
        ...facts,
        entries: [entry("canceled", { external_id: "staff" })],
      })
    ).toEqual(sent)
  })

  it("counts its age from the cancellation, not from the order", () => {
    const facts = {
      order: { ...canceled, created_at: days(14) },
      payment: givenUp,
    }
    expect(decide("order-canceled", { ...facts, entries })).toEqual(sent)
    const old = entries.map((each) => ({ ...each, created_at: days(4) }))
    expect(decide("order-canceled", { ...facts, entries: old })).toEqual({
      send: false,
      reason: "too-old",
    })
  })

  it("names all that was received as going back", () => {
    expect(cancellationNotice({ ...paid, cancel_reason: "staff" })).toEqual({
      reason: "staff",
      returned_minor: 4450,
    })
    expect(cancellationNotice(givenUp)).toEqual({
      reason: "hold_expired",
      returned_minor: 0,
    })
  })
})

describe("deciding on a refund", () => {
  it("tells of one that was made", () => {
    const entries = [entry("refund_requested"), entry("refunded")]
    expect(decide("order-refunded", { entries })).toEqual(sent)
  })

  it.each([
    ["not-in-ledger", [entry("refund_requested")]],
    ["refund-failed", [entry("refunded"), entry("refund_failed")]],
    ["too-old", [entry("refunded", { created_at: days(4) })]],
  ] as const)("keeps quiet: %s", (reason, entries) => {
    expect(decide("order-refunded", { entries })).toEqual({
      send: false,
      reason,
    })
  })

  const kindOf = (
    amount_minor: number,
    refunded_minor: number,
    detail: string | null = null
  ) =>
    refundNotice(
      { amount_minor },
      [entry("refund_requested", { detail }), entry("refunded")],
      { received_minor: 4450, refunded_minor }
    ).kind

  it.each([
    ["full", 4450, 4450],
    ["part", 1000, 1000],
    ["rest", 3450, 4450],
    ["part", 1, 4449],
  ] as const)("knows it as %s: %i, %i in all", (kind, amount, returned) => {
    expect(kindOf(amount, returned)).toBe(kind)
  })

  it("knows the second of two payments", () => {
    expect(kindOf(4450, 4450, "duplicate_payment")).toBe("duplicate")
  })
})

describe("deciding on a changed order", () => {
  it("counts its age from the new invoice, not from the order", () => {
    const facts = { order: { ...order, created_at: days(30) } }
    expect(decide("order-corrected", { ...facts, corrected_at: now })).toEqual(
      sent
    )
    expect(
      decide("order-corrected", { ...facts, corrected_at: days(4) })
    ).toEqual({ send: false, reason: "too-old" })
  })

  it.each([
    ["not-corrected", { corrected_at: null }],
    ["canceled", { corrected_at: now, order: canceled }],
  ] as const)("keeps quiet: %s", (reason, facts) => {
    expect(decide("order-corrected", facts)).toEqual({ send: false, reason })
  })
})
