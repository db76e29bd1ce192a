import fc from "fast-check"
import { describe, expect, it } from "vitest"

import {
  derivePayment,
  UNFINISHED_STATES,
  type PaymentEntryFact,
} from "../domain"
import { entry, ledgerAndShuffle } from "./ledger-entries"

const TOTAL = { amount_minor: 1000 }
const captured = (amount_minor: number, reference = "a") =>
  entry("captured", { amount_minor, reference })
const refunded = (external_id: string, amount_minor: number) =>
  entry("refunded", { external_id, amount_minor })
const canceled = (external_id: string) =>
  entry("canceled", { reference: "order", external_id })

describe("derivePayment", () => {
  it.each<[string, PaymentEntryFact[], boolean]>([
    ["all of it", [captured(1000)], true],
    ["a part", [captured(999)], false],
    ["too much", [captured(1001)], false],
    [
      "all of it, and a part went back before we heard of either",
      [captured(1000), refunded("r", 400)],
      true,
    ],
    [
      "a part, of which a part went back",
      [captured(500), refunded("r", 200)],
      false,
    ],
    [
      "all of it, and all went back",
      [captured(1000), refunded("r", 1000)],
      false,
    ],
    [
      "all of it for an order that staff gave up, and a part went back so far",
      [canceled("staff"), captured(1000), refunded("r", 400)],
      false,
    ],
  ])("counts as paid when this arrived: %s", (_name, entries, is_paid) => {
    expect(derivePayment(TOTAL, entries).is_paid).toBe(is_paid)
  })

  it.each<[string, PaymentEntryFact[], string]>([
    ["nothing yet", [], "pending"],
    ["a page was opened", [entry("requested")], "pending"],
    ["money is on its way", [entry("processing")], "processing"],
    ["money is held", [entry("authorized")], "authorized"],
    ["held money was taken", [entry("authorized"), captured(1000)], "paid"],
    [
      "held money was let go",
      [entry("authorized"), entry("voided")],
      "pending",
    ],
    ["money arrived", [captured(1000)], "paid"],
    ["a cent too little", [captured(999)], "partially_paid"],
    ["a cent too much", [captured(1001)], "overpaid"],
    ["two payments", [captured(1000), captured(1000, "b")], "overpaid"],
    ["it failed", [entry("requested"), entry("failed")], "failed"],
    ["the page ran out", [entry("expired")], "pending"],
    [
      "failed, then a new page",
      [entry("failed"), entry("requested", { reference: "b" })],
      "pending",
    ],
    ["late, then failed", [entry("processing"), entry("failed")], "failed"],
    ["the hold ran out", [canceled("hold_expired")], "expired"],
    ["given up for a failure", [canceled("payment_failed")], "failed"],
    ["given up by the shopper", [canceled("shopper")], "canceled"],
    [
      "given up by a clock, then by staff",
      [canceled("hold_expired"), canceled("staff")],
      "canceled",
    ],
    ["late money", [canceled("hold_expired"), captured(1000)], "paid"],
    ["a part back", [captured(1000), refunded("r", 400)], "partially_refunded"],
    ["all back", [captured(1000), refunded("r", 1000)], "refunded"],
    [
      "a part of a part back, which core calls refunded",
      [captured(500), refunded("r", 200)],
      "partially_refunded",
    ],
    [
      "too much, then the rest back",
      [captured(1500), refunded("r", 500)],
      "paid",
    ],
    [
      "back, but the refund failed",
      [
        captured(1000),
        refunded("r", 1000),
        entry("refund_failed", { external_id: "r" }),
      ],
      "paid",
    ],
    [
      "asked to go back",
      [captured(1000), entry("refund_requested", { external_id: "r" })],
      "refunded",
    ],
    [
      "disputed",
      [captured(1000), entry("dispute_opened", { external_id: "d" })],
      "disputed",
    ],
    [
      "dispute won",
      [
        captured(1000),
        entry("dispute_opened", { external_id: "d" }),
        entry("dispute_won", { external_id: "d" }),
      ],
      "paid",
    ],
    [
      "dispute lost",
      [
        captured(1000),
        entry("dispute_opened", { external_id: "d" }),
        entry("dispute_lost", { external_id: "d" }),
      ],
      "refunded",
    ],
    ["money of another order", [entry("mismatch")], "pending"],
  ])("%s", (_name, entries, state) => {
    expect(derivePayment(TOTAL, entries).state).toBe(state)
  })

  it("counts an order that costs nothing as paid, unless it was given up", () => {
    const free = { amount_minor: 0 }
    expect(derivePayment(free, []).state).toBe("paid")
    expect(derivePayment(free, [canceled("staff")]).state).toBe("canceled")
  })

  it("tells no reason of a clock once the order was revived, but staff's", () => {
    const revived = entry("revived", { reference: "order" })
    const reason = (...entries: PaymentEntryFact[]) =>
      derivePayment(TOTAL, entries).cancel_reason
    expect(reason(canceled("hold_expired"))).toBe("hold_expired")
    expect(reason(canceled("hold_expired"), revived)).toBeNull()
    expect(reason(canceled("hold_expired"), revived, canceled("staff"))).toBe(
      "staff"
    )
  })

  it("asks for what is missing, and for nothing once it was given up", () => {
    expect(derivePayment(TOTAL, []).due_minor).toBe(1000)
    expect(derivePayment(TOTAL, [captured(400)]).due_minor).toBe(600)
    expect(derivePayment(TOTAL, [captured(1000)]).due_minor).toBe(0)
    expect(derivePayment(TOTAL, [canceled("shopper")]).due_minor).toBe(0)
  })

  it("does not depend on the order of entries, nor on repeats", () => {
    fc.assert(
      fc.property(ledgerAndShuffle, ([entries, shuffledTwice]) => {
        expect(derivePayment(TOTAL, shuffledTwice)).toEqual(
          derivePayment(TOTAL, entries)
        )
      })
    )
  })

  // 0, 2 and 3 decimals: a total of one major unit in minor units.
  it.each([1, 100, 1000])("adds up in units of %i", (unit) => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 4 }),
        (taken, given) => {
          const total = { amount_minor: 1000 * unit }
          const derived = derivePayment(total, [
            ...taken.map((amount, index) =>
              captured(amount * unit, `ref-${index}`)
            ),
            ...given.map((amount, index) => ({
              ...refunded(`r${index}`, amount * unit),
              reference: "ref-0",
            })),
          ])
          const sum = (amounts: number[]) =>
            amounts.reduce((all, amount) => all + amount, 0) * unit
          const returned = taken.length > 0 ? sum(given) : 0
          expect(derived.received_minor).toBe(sum(taken))
          expect(derived.refunded_minor).toBe(returned)
          expect(derived.state === "paid").toBe(
            sum(taken) > 0 && sum(taken) - returned === total.amount_minor
          )
        }
      )
    )
  })

  it("waits for money only where none has come", () => {
    fc.assert(
      fc.property(ledgerAndShuffle, ([entries]) => {
        const derived = derivePayment(TOTAL, entries)
        const waits = UNFINISHED_STATES.includes(derived.state)
        expect(waits && derived.received_minor > 0).toBe(false)
      })
    )
  })
})
