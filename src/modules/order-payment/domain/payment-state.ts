export const ENTRY_KINDS = [
  "requested",
  "processing",
  "captured",
  "failed",
  "expired",
  "mismatch",
] as const

/**
 * What can be said about one reference (a hosted session) of an order:
 * asked for, on its way, arrived, failed, run out, or arrived but not as
 * asked (`mismatch`: amount, currency or order differ).
 */
export type EntryKind = (typeof ENTRY_KINDS)[number]

export const PAYMENT_STATES = [
  "pending",
  "processing",
  "paid",
  "failed",
  "review",
] as const

/** `review`: money arrived that does not fit the order; staff must look. */
export type PaymentState = (typeof PAYMENT_STATES)[number]

/** A row of the ledger; amounts in minor units of `currency_code`. */
export type PaymentEntryFact = {
  reference: string
  kind: EntryKind
  amount_minor: number
  currency_code: string
  detail?: string | null
}

/** Derived, never stored by hand. Amounts in minor units. */
export type DerivedPayment = {
  state: PaymentState
  received_minor: number
  flag: string | null
}

const OVER: ReadonlySet<EntryKind> = new Set<EntryKind>(["failed", "expired"])

const kindsByReference = (entries: readonly PaymentEntryFact[]) => {
  const kinds = new Map<string, Set<EntryKind>>()
  for (const entry of entries) {
    const known = kinds.get(entry.reference) ?? new Set<EntryKind>()
    kinds.set(entry.reference, known.add(entry.kind))
  }
  return [...kinds.values()]
}

const receivedIn = (
  entries: readonly PaymentEntryFact[],
  currencyCode: string
): number => {
  const captured = new Map<string, number>()
  for (const entry of entries) {
    if (entry.kind === "captured" && entry.currency_code === currencyCode) {
      captured.set(entry.reference, entry.amount_minor)
    }
  }
  return [...captured.values()].reduce((sum, amount) => sum + amount, 0)
}

const flagOf = (entries: readonly PaymentEntryFact[]): string | null => {
  const reasons = entries
    .filter((entry) => entry.kind === "mismatch")
    .map((entry) => entry.detail ?? "mismatch")
  return reasons.sort()[0] ?? null
}

/**
 * The payment state of an order: a pure function of its total and its ledger.
 * The order of entries and repeated entries do not matter.
 *
 * A mismatch keeps its flag even when a fitting payment arrives as well: the
 * order is then paid, and staff still have foreign money to look after.
 *
 * @param total `amount_minor` in minor units of `currency_code` (lower case)
 */
export const derivePayment = (
  total: { amount_minor: number; currency_code: string },
  entries: readonly PaymentEntryFact[]
): DerivedPayment => {
  const received_minor = receivedIn(entries, total.currency_code)
  const flag = flagOf(entries)
  const references = kindsByReference(entries)
  const running = references.filter(
    (kinds) => ![...kinds].some((kind) => OVER.has(kind))
  )

  const state = ((): PaymentState => {
    if (received_minor >= total.amount_minor) {
      return "paid"
    }
    if (flag) {
      return "review"
    }
    if (running.some((kinds) => kinds.has("processing"))) {
      return "processing"
    }
    const failed = references.some((kinds) => kinds.has("failed"))
    return failed && running.length === 0 ? "failed" : "pending"
  })()

  return { state, received_minor, flag }
}
