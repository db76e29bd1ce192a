import fc from "fast-check"

import {
  CANCEL_REASONS,
  ENTRY_KINDS,
  type EntryKind,
  type PaymentEntryFact,
} from "../domain"

/** An entry of 10.00 EUR about reference `a`, but for what is said. */
export const entry = (
  kind: EntryKind,
  change: Partial<PaymentEntryFact> = {}
): PaymentEntryFact => ({
  reference: "a",
  kind,
  external_id: "",
  amount_minor: 1000,
  currency_code: "eur",
  detail: null,
  ...change,
})

// The ledger holds one row per name, so that one name has one amount.
const amountOf = (kind: string, id: string): number =>
  kind === "captured" ? 1000 : id === "r1" ? 300 : 700

/** Any entry that could stand in a ledger of an order of 10.00. */
export const anyEntry: fc.Arbitrary<PaymentEntryFact> = fc
  .record({
    reference: fc.constantFrom("a", "b", "c"),
    kind: fc.constantFrom(...ENTRY_KINDS),
    id: fc.constantFrom("r1", "r2"),
    reason: fc.constantFrom(...CANCEL_REASONS),
  })
  .map(({ reference, kind, id, reason }) => {
    const isSingle = !/refund|dispute/.test(kind)
    return entry(kind, {
      reference: kind === "canceled" ? "order" : reference,
      external_id: kind === "canceled" ? reason : isSingle ? "" : id,
      amount_minor: amountOf(kind, isSingle ? "" : id),
    })
  })

/** A ledger, and the same with its entries doubled and in another order. */
export const ledgerAndShuffle = fc
  .array(anyEntry, { maxLength: 14 })
  .chain((entries) => {
    const size = {
      minLength: entries.length * 2,
      maxLength: entries.length * 2,
    }
    const doubled = [...entries, ...entries]
    return fc.tuple(fc.constant(entries), fc.shuffledSubarray(doubled, size))
  })
