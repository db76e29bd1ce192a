import type { EntryKind, PaymentEntryFact } from "./entry"

/** What the ledger says of one reference; amounts in minor units. */
export type ReferenceBook = {
  reference: string
  kinds: ReadonlySet<EntryKind>
  /** What was taken, in the order's currency. */
  captured_minor: number
  /** What is held and not taken. */
  authorized_minor: number
  /** Given back or on its way back, failures taken out. */
  refunded_minor: number
  /** Refund keys asked for, whose outcome is not known. */
  open_refunds: { key: string; amount_minor: number }[]
  /** Taken back by the shopper's bank for good. */
  lost_minor: number
  has_open_dispute: boolean
  /** Money may still come without anything new being asked for. */
  is_live: boolean
}

const OVER: readonly EntryKind[] = ["failed", "expired", "voided"]
const RUNNING: readonly EntryKind[] = ["requested", "processing", "authorized"]

const idsOf = (
  entries: readonly PaymentEntryFact[],
  kind: EntryKind
): Map<string, number> =>
  new Map(
    entries
      .filter((entry) => entry.kind === kind)
      .map((entry) => [entry.external_id, entry.amount_minor])
  )

const sum = (amounts: Iterable<number>): number =>
  [...amounts].reduce((total, amount) => total + amount, 0)

const book = (
  reference: string,
  entries: readonly PaymentEntryFact[]
): ReferenceBook => {
  const kinds = new Set(entries.map(({ kind }) => kind))
  const done = idsOf(entries, "refunded")
  const failed = idsOf(entries, "refund_failed")
  const known = new Map([...idsOf(entries, "refund_requested"), ...done])
  const standing = [...known].filter(([key]) => !failed.has(key))
  const captured_minor = sum(idsOf(entries, "captured").values())
  const isOver = OVER.some((kind) => kinds.has(kind))
  const lost = idsOf(entries, "dispute_lost")
  const won = idsOf(entries, "dispute_won")

  return {
    reference,
    kinds,
    captured_minor,
    authorized_minor:
      captured_minor > 0 || isOver
        ? 0
        : sum(idsOf(entries, "authorized").values()),
    refunded_minor: sum(standing.map(([, amount]) => amount)),
    open_refunds: standing
      .filter(([key]) => !done.has(key))
      .map(([key, amount_minor]) => ({ key, amount_minor })),
    lost_minor: sum(lost.values()),
    has_open_dispute: [...idsOf(entries, "dispute_opened").keys()].some(
      (id) => !lost.has(id) && !won.has(id)
    ),
    is_live:
      captured_minor === 0 &&
      !isOver &&
      !kinds.has("mismatch") &&
      RUNNING.some((kind) => kinds.has(kind)),
  }
}

/**
 * The ledger by reference, in a fixed order. Money in another currency than
 * the order's is no money of the order: it is a `mismatch` entry.
 */
export const booksOf = (
  entries: readonly PaymentEntryFact[]
): ReferenceBook[] => {
  const byReference = new Map<string, PaymentEntryFact[]>()
  for (const entry of entries) {
    const known = byReference.get(entry.reference) ?? []
    byReference.set(entry.reference, [...known, entry])
  }
  return [...byReference]
    .map(([reference, own]) => book(reference, own))
    .sort((a, b) => (a.reference < b.reference ? -1 : 1))
}
