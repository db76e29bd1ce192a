import {
  acknowledgedName,
  type EntryKind,
  type PaymentEntryFact,
} from "./entry"
import type { ReferenceBook } from "./references"

export const ATTENTION_CODES = [
  "amount_differs",
  "currency_differs",
  "foreign_order",
  "dispute_opened",
  "dispute_lost",
  "refund_failed",
  "void_failed",
  "capture_failed",
  "capture_due",
] as const

/** What staff should look after. */
export type AttentionCode = (typeof ATTENTION_CODES)[number]

/** One open matter; `reference`, `kind` and `external_id` name its entry. */
export type Attention = {
  code: AttentionCode
  reference: string
  kind: EntryKind
  external_id: string
  amount_minor: number
}

const CLOSED: readonly EntryKind[] = ["captured", "voided", "expired", "failed"]

const codeOf = (entry: PaymentEntryFact): AttentionCode | null => {
  switch (entry.kind) {
    case "captured":
      return entry.detail === "amount_differs" ? "amount_differs" : null
    case "mismatch":
      return (
        ATTENTION_CODES.find((code) => code === entry.detail) ?? "foreign_order"
      )
    case "dispute_opened":
    case "dispute_lost":
    case "refund_failed":
    case "void_failed":
    case "capture_failed":
    case "capture_due":
      return entry.kind
    default:
      return null
  }
}

type Situation = {
  net_minor: number
  total_minor: number
  canceled: boolean
  book: ReferenceBook | undefined
  entries: readonly PaymentEntryFact[]
}

const isSettled = (
  entry: PaymentEntryFact,
  { net_minor, total_minor, canceled, book, entries }: Situation
): boolean => {
  const hasTwin = (kinds: readonly EntryKind[]) =>
    entries.some(
      (other) =>
        other.reference === entry.reference &&
        other.external_id === entry.external_id &&
        kinds.includes(other.kind)
    )
  switch (entry.kind) {
    case "captured":
      return net_minor === total_minor || net_minor <= 0
    case "mismatch":
      return (book?.refunded_minor ?? 0) >= entry.amount_minor
    case "dispute_opened":
      return hasTwin(["dispute_won", "dispute_lost"])
    case "refund_failed":
      return net_minor <= 0
    case "void_failed":
      return canceled || CLOSED.some((kind) => book?.kinds.has(kind))
    case "capture_failed":
    case "capture_due":
      return CLOSED.some((kind) => book?.kinds.has(kind))
    default:
      return false
  }
}

/** The matters of an order that nobody and nothing has settled yet. */
export const openAttention = (
  entries: readonly PaymentEntryFact[],
  books: readonly ReferenceBook[],
  money: { net_minor: number; total_minor: number; canceled: boolean }
): Attention[] => {
  const acknowledged = new Set(
    entries
      .filter(({ kind }) => kind === "acknowledged")
      .map((entry) => `${entry.reference}|${entry.external_id}`)
  )
  const found = new Map<string, Attention>()

  for (const entry of entries) {
    const code = codeOf(entry)
    const name = `${entry.reference}|${acknowledgedName(entry)}`
    const book = books.find((each) => each.reference === entry.reference)
    if (
      code &&
      !acknowledged.has(name) &&
      !isSettled(entry, { ...money, book, entries })
    ) {
      found.set(name, {
        code,
        reference: entry.reference,
        kind: entry.kind,
        external_id: entry.external_id,
        amount_minor: entry.amount_minor,
      })
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}
