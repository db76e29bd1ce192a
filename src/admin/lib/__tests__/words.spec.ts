import { describe, expect, it } from "vitest"

import {
  ATTENTION_CODES,
  CANCEL_REASONS,
  ENTRY_KINDS,
  PAYMENT_STATES,
} from "../../../modules/order-payment/domain"
import { actorWords, entryWords } from "../entry-words"
import type { PaymentEntry } from "../payment-types"
import { ATTENTION_WORDS, STATE_BADGES } from "../payment-words"

const entry = (change: Partial<PaymentEntry>): PaymentEntry => ({
  id: "payent_1",
  kind: "captured",
  reference: "cs_1",
  external_id: "",
  amount_minor: 1235,
  currency_code: "eur",
  detail: null,
  actor: { type: "service", name: null },
  happened_at: "2026-11-21T12:00:00.000Z",
  service_url: null,
  ...change,
})

describe("the words for staff", () => {
  it("know every state, matter and kind of the ledger, and no others", () => {
    expect(Object.keys(STATE_BADGES).sort()).toEqual([...PAYMENT_STATES].sort())
    expect(Object.keys(ATTENTION_WORDS).sort()).toEqual(
      [...ATTENTION_CODES].sort()
    )
    const titles = ENTRY_KINDS.map((kind) => entryWords(entry({ kind })).title)
    expect(titles.filter(Boolean)).toHaveLength(ENTRY_KINDS.length)
    expect(new Set(titles).size).toBe(ENTRY_KINDS.length)
  })

  it("say why an order was canceled, whatever the reason", () => {
    const reasons = CANCEL_REASONS.map(
      (external_id) =>
        entryWords(entry({ kind: "canceled", external_id })).detail
    )
    expect(reasons.filter(Boolean)).toHaveLength(CANCEL_REASONS.length)
  })

  it.each([
    ["dispute_opened:dp_1", "Dispute opened."],
    ["captured:", ATTENTION_WORDS.amount_differs.matter],
    ["no such kind:", null],
  ])("say of %j what was marked as handled", (external_id, detail) => {
    expect(entryWords(entry({ kind: "acknowledged", external_id }))).toEqual({
      title: "Marked as handled",
      color: "grey",
      amount: null,
      detail,
    })
  })

  it.each([
    ["captured", "€12.35"],
    ["refunded", "−€12.35"],
    ["dispute_lost", "−€12.35"],
    ["refund_failed", "€12.35"],
    ["canceled", null],
  ] as const)("give the amount of %s as %s", (kind, amount) => {
    expect(entryWords(entry({ kind })).amount).toBe(amount)
  })

  it.each([
    [null, null],
    ["duplicate_payment", "The order was paid twice."],
    ["expired_or_canceled_card", "expired or canceled card"],
    ["Broken on arrival_2", "Broken on arrival_2"],
  ])("tell the detail %j as %j", (detail, words) => {
    expect(entryWords(entry({ detail })).detail).toBe(words)
  })

  it("call staff by name and others by what they are", () => {
    expect(actorWords({ type: "staff", name: "Ida Berg" })).toBe("Ida Berg")
    expect(actorWords({ type: "staff", name: null })).toBe("Staff")
    expect(actorWords({ type: "shopper", name: null })).toBe("Customer")
  })
})
