import type {
  DocumentFacts,
  IssuedDocument,
  LedgerFact,
} from "../document-facts"
import { openInvoices } from "../document-facts"
import { nextDocument } from "../next-document"

/** An entry of a ledger; its id is its external id. */
export const entry = (
  kind: string,
  external_id: string,
  amount_minor: number,
  detail: string | null = null
): LedgerFact => ({
  id: kind === "refund_failed" ? `${external_id}:failed` : external_id,
  kind,
  reference: "cs_1",
  external_id,
  amount_minor,
  detail,
  happened_at: "2026-03-02T10:00:00.000Z",
})

/** The life of an order of one amount, told step by step. */
export const history = (total: number) => {
  let facts: DocumentFacts = {
    payment: {
      paid_at: null,
      received_minor: 0,
      cancel_reason: null,
      entries: [],
    },
    documents: [],
    edits: [],
    issue_when: "paid",
  }
  let cost = total
  let version = 1

  const withPayment = (changes: Partial<DocumentFacts["payment"]>) => {
    facts = { ...facts, payment: { ...facts.payment, ...changes } }
    return story
  }

  const story = {
    /** What it cost when it was placed. */
    total,
    facts: () => facts,
    cost: () => cost,
    invoicedAtPlacing: () => {
      facts = { ...facts, issue_when: "placed" }
      return story
    },
    paid: () => withPayment({ paid_at: "2026-03-01T10:00:00.000Z" }),
    money: (fact: LedgerFact) =>
      withPayment({
        received_minor:
          facts.payment.received_minor +
          (fact.kind === "captured" ? fact.amount_minor : 0),
        entries: [...facts.payment.entries, fact],
      }),
    canceled: (reason: string) =>
      withPayment({
        cancel_reason: reason,
        entries: [...facts.payment.entries, entry("canceled", reason, cost)],
      }),
    revived: () =>
      withPayment({
        cancel_reason: null,
        entries: [...facts.payment.entries, entry("revived", "revived", cost)],
      }),
    edited: (to: number) => {
      cost = to
      version += 1
      const edit = {
        id: `edit_${version}`,
        version,
        confirmed_at: "2026-03-03T10:00:00.000Z",
      }
      facts = { ...facts, edits: [...facts.edits, edit] }
      return story
    },
    /** Issues the next document and tells of it; null when none is due. */
    issueNext: (): string | null => {
      const due = nextDocument(facts)
      if (!due) return null
      const { documents } = facts
      const left = (id: string) =>
        openInvoices(documents).find(({ invoice }) => invoice.id === id)
          ?.left_minor ?? 0
      const amount =
        due.kind === "invoice"
          ? cost
          : (due.amount_minor ?? left(due.corrects_id))
      const document: IssuedDocument = {
        id: `${due.kind}_${documents.length}`,
        kind: due.kind,
        cause: due.cause,
        corrects_id: due.kind === "invoice" ? null : due.corrects_id,
        reason: due.kind === "invoice" ? null : due.reason,
        total_minor: amount,
        issued_at: "2026-03-02T10:00:00.000Z",
        order_version: due.kind === "invoice" ? version : null,
      }
      facts = { ...facts, documents: [...documents, document] }
      return `${document.reason ?? "invoice"} ${due.cause} ${amount}`
    },
    /** Issues all that is due. */
    settle: (): string[] => {
      const told: string[] = []
      for (let next = story.issueNext(); next; next = story.issueNext()) {
        told.push(next)
        if (told.length > 50) throw new RangeError(`no end: ${told.join(", ")}`)
      }
      return told
    },
  }
  return story
}
