import fc from "fast-check"
import { describe, expect, it } from "vitest"

import {
  booksOf,
  derivePayment,
  refundableOf,
  releaseReason,
  returnsOwed,
  shareRefund,
  type PaymentEntryFact,
} from "../domain"
import { entry, ledgerAndShuffle } from "./ledger-entries"

const LIVE = { total_minor: 1000, canceled: false }
const GIVEN_UP = { total_minor: 1000, canceled: true }
const second = entry("captured", { reference: "b" })

const asRefunds = (owed: ReturnType<typeof returnsOwed>): PaymentEntryFact[] =>
  owed.map(({ reference, key, amount_minor }) =>
    entry("refund_requested", { reference, external_id: key, amount_minor })
  )

describe("returnsOwed", () => {
  it("keeps the one payment of a live order", () => {
    expect(returnsOwed(LIVE, [entry("captured")])).toEqual([])
  })

  it("gives the second payment back, whole and once", () => {
    const ledger = [entry("captured"), second]
    const owed = returnsOwed(LIVE, ledger)
    expect(owed).toEqual([
      {
        reference: "b",
        key: "duplicate-b",
        amount_minor: 1000,
        detail: "duplicate_payment",
      },
    ])
    expect(returnsOwed(LIVE, [...ledger, ...asRefunds(owed)])).toEqual([])
  })

  it("leaves a wrong amount to staff", () => {
    const short = entry("captured", { amount_minor: 900 })
    const over = entry("captured", { amount_minor: 1500 })
    expect(returnsOwed(LIVE, [short])).toEqual([])
    expect(returnsOwed(LIVE, [over])).toEqual([])
  })

  it("gives all back that came for an order that was given up", () => {
    const ledger = [
      entry("captured"),
      entry("refunded", { external_id: "r", amount_minor: 300 }),
    ]
    expect(returnsOwed(GIVEN_UP, ledger)).toMatchObject([
      { reference: "a", amount_minor: 700 },
    ])
  })

  it("owes nothing more once what it owes is asked for", () => {
    fc.assert(
      fc.property(ledgerAndShuffle, fc.boolean(), ([ledger], canceled) => {
        const order = { total_minor: 1000, canceled }
        const owed = returnsOwed(order, ledger)
        expect(
          owed.every(
            ({ key }) => !ledger.some((each) => each.external_id === key)
          )
        ).toBe(true)
        expect(returnsOwed(order, [...ledger, ...asRefunds(owed)])).toEqual([])
      })
    )
  })
})

describe("releaseReason", () => {
  const waiting = { total_minor: 1000, hold_is_over: false }
  const over = { total_minor: 1000, hold_is_over: true }

  it.each<[string, typeof over, PaymentEntryFact[], string | null]>([
    ["the hold runs", waiting, [entry("expired")], null],
    ["hold and page are over", over, [entry("expired")], "hold_expired"],
    ["the page is still open", over, [entry("requested")], null],
    ["nobody opened a page", over, [], "hold_expired"],
    ["a debit failed", waiting, [entry("failed")], "payment_failed"],
    ["a debit takes its time", waiting, [entry("processing")], null],
    ["a debit took too long", over, [entry("processing")], "hold_expired"],
    ["held money was let go", waiting, [entry("voided")], "hold_expired"],
    ["held money waits", over, [entry("authorized")], null],
    ["paid", over, [entry("captured")], null],
    [
      "given up before",
      over,
      [entry("canceled", { external_id: "staff" })],
      null,
    ],
  ])("%s", (_name, order, entries, expected) => {
    expect(releaseReason(order, entries)).toBe(expected)
  })
})

describe("shareRefund", () => {
  it("never gives back more than there is, to the minor unit", () => {
    fc.assert(
      fc.property(
        ledgerAndShuffle,
        fc.integer({ min: 1, max: 4000 }),
        ([ledger], amount_minor) => {
          const books = booksOf(ledger)
          const { parts, refundable_minor } = shareRefund(books, amount_minor)
          if (!parts) {
            expect(amount_minor).toBeGreaterThan(refundable_minor)
            return
          }
          const sum = parts.reduce((all, part) => all + part.amount_minor, 0)
          expect(sum).toBe(amount_minor)
          for (const { reference, amount_minor: share } of parts) {
            const book = books.find((each) => each.reference === reference)
            expect(book && refundableOf(book) >= share).toBe(true)
          }
        }
      )
    )
  })

  it("takes from the fullest payment first", () => {
    const small = entry("captured", { reference: "b", amount_minor: 200 })
    const books = booksOf([small, entry("captured")])
    expect(shareRefund(books, 1000).parts).toEqual([
      { reference: "a", amount_minor: 1000 },
    ])
    expect(shareRefund(books, 1201).parts).toBeNull()
  })

  it("refuses a cent more than is left", () => {
    const books = booksOf([
      entry("captured"),
      entry("refund_requested", { external_id: "r", amount_minor: 400 }),
    ])
    expect(shareRefund(books, 600).parts).toHaveLength(1)
    expect(shareRefund(books, 601).parts).toBeNull()
    expect(derivePayment({ amount_minor: 1000 }, []).received_minor).toBe(0)
  })
})
