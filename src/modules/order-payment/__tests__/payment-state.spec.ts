import fc from "fast-check"
import { describe, expect, it } from "vitest"

import {
  derivePayment,
  ENTRY_KINDS,
  type EntryKind,
  type PaymentEntryFact,
} from "../domain"

const TOTAL = { amount_minor: 1000, currency_code: "eur" }

const entry = (
  reference: string,
  kind: EntryKind,
  amount_minor = 1000,
  detail: string | null = null
): PaymentEntryFact => ({
  reference,
  kind,
  amount_minor,
  currency_code: "eur",
  detail,
})

const anyEntry = fc.record({
  reference: fc.constantFrom("a", "b", "c"),
  kind: fc.constantFrom(...ENTRY_KINDS),
  // The ledger holds one row per reference and kind, so one amount for each.
  amount_minor: fc.constant(1000),
  currency_code: fc.constant("eur"),
  detail: fc.constant(null),
})

describe("derivePayment", () => {
  it.each<[string, PaymentEntryFact[], string]>([
    ["nothing yet", [], "pending"],
    ["a page was opened", [entry("a", "requested")], "pending"],
    ["money is on its way", [entry("a", "processing")], "processing"],
    ["money arrived", [entry("a", "captured")], "paid"],
    ["too little arrived", [entry("a", "captured", 999)], "pending"],
    ["it failed", [entry("a", "requested"), entry("a", "failed")], "failed"],
    ["the page ran out", [entry("a", "expired")], "pending"],
    [
      "failed, then a new page",
      [entry("a", "failed"), entry("b", "requested")],
      "pending",
    ],
    [
      "on its way, then failed",
      [entry("a", "processing"), entry("a", "failed")],
      "failed",
    ],
    ["another amount", [entry("a", "mismatch", 1, "amount_differs")], "review"],
  ])("%s", (_name, entries, state) => {
    expect(derivePayment(TOTAL, entries).state).toBe(state)
  })

  it("keeps the flag of foreign money on a paid order", () => {
    const derived = derivePayment(TOTAL, [
      entry("a", "captured"),
      entry("b", "mismatch", 5, "amount_differs"),
    ])
    expect(derived).toEqual({
      state: "paid",
      received_minor: 1000,
      flag: "amount_differs",
    })
  })

  it("counts no money of another currency", () => {
    const dollars = { ...entry("a", "captured"), currency_code: "usd" }
    expect(derivePayment(TOTAL, [dollars])).toMatchObject({
      state: "pending",
      received_minor: 0,
    })
  })

  it("counts an order that costs nothing as paid", () => {
    const free = { amount_minor: 0, currency_code: "eur" }
    expect(derivePayment(free, []).state).toBe("paid")
  })

  it("does not depend on the order of entries, nor on repeats", () => {
    fc.assert(
      fc.property(
        fc.array(anyEntry, { maxLength: 12 }).chain((entries) =>
          fc.tuple(
            fc.constant(entries),
            fc.shuffledSubarray([...entries, ...entries], {
              minLength: entries.length * 2,
              maxLength: entries.length * 2,
            })
          )
        ),
        ([entries, shuffledTwice]) => {
          expect(derivePayment(TOTAL, shuffledTwice)).toEqual(
            derivePayment(TOTAL, entries)
          )
        }
      )
    )
  })

  it("is paid only if the captured sum reaches the total", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 800 }), { maxLength: 5 }),
        (amounts) => {
          const derived = derivePayment(
            TOTAL,
            amounts.map((amount, index) =>
              entry(`ref-${index}`, "captured", amount)
            )
          )
          const sum = amounts.reduce((total, amount) => total + amount, 0)
          expect(derived.received_minor).toBe(sum)
          expect(derived.state === "paid").toBe(sum >= TOTAL.amount_minor)
        }
      )
    )
  })
})
