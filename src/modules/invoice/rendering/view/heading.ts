import type { InvoiceSnapshot } from "../../domain/snapshot"
import { fill, type Labels } from "../labels"
import type { Formatters } from "./formatters"
import { LONGEST, shorten, shortenOptional } from "./shorten"
import { unbroken } from "./unbroken"

/** The document's title, as German practice parts cancelling from refunding. */
export const titleOf = (
  { kind, reason }: Pick<InvoiceSnapshot, "kind" | "reason">,
  labels: Labels
): string => {
  if (kind === "invoice") {
    return labels.invoice
  }
  return reason === "cancellation" ? labels.cancellationNote : labels.creditNote
}

/** The stamp: a credit note says at most that the money has gone back. */
const stampOf = ({ kind, payment }: InvoiceSnapshot, labels: Labels) => {
  if (kind === "credit_note") {
    return payment.status === "returned"
      ? { text: labels.returned, waits: false }
      : null
  }
  return payment.status === "paid"
    ? { text: labels.paid, waits: false }
    : { text: labels.pending, waits: true }
}

type Fact = { name: string; value: string; strong: boolean }

const facts = (
  snapshot: InvoiceSnapshot,
  labels: Labels,
  format: Formatters
): Fact[] => {
  const { kind, payment, order, reason } = snapshot
  const note = kind === "credit_note"
  const fact = (name: string, value: string | null): Fact[] =>
    value === null ? [] : [{ name, value, strong: false }]
  const day = (date: string | null) => (date ? format.day(date) : null)
  return [
    {
      name: note ? labels.creditNoteNumber : labels.invoiceNumber,
      value: shorten(snapshot.number, LONGEST.short),
      strong: true,
    },
    ...fact(
      note ? labels.creditNoteDate : labels.invoiceDate,
      format.date(snapshot.issued_at)
    ),
    ...fact(labels.suppliedOn, day(snapshot.supplied_on)),
    ...fact(labels.orderNumber, `#${order.display_id}`),
    ...fact(labels.orderDate, format.date(order.placed_at)),
    ...fact(labels.reason, reason && labels[reason]),
    ...(note
      ? []
      : fact(labels.paidOn, payment.paid_at && format.date(payment.paid_at))),
    ...fact(labels.dueOn, day(payment.due_on)),
    ...fact(
      labels.paymentMethod,
      shortenOptional(payment.method, LONGEST.short)
    ),
    ...fact(
      labels.paymentReference,
      shortenOptional(payment.reference, LONGEST.short)
    ),
  ]
}

/** Title, stamp, the facts beside the address, and what a credit note lessens. */
export const headingView = (
  snapshot: InvoiceSnapshot,
  labels: Labels,
  format: Formatters
) => ({
  title: titleOf(snapshot, labels),
  stamp: stampOf(snapshot, labels),
  facts: facts(snapshot, labels, format),
  corrects: snapshot.corrects
    ? fill(labels.corrects, {
        number: shorten(snapshot.corrects.number, LONGEST.short),
        date: unbroken(format.date(snapshot.corrects.issued_at)),
      })
    : null,
})
