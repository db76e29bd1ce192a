import type { InvoiceSnapshot } from "./snapshot"

/** What a document still asked for at its issue, in minor units. */
export const dueMinor = ({
  payment,
  totals,
}: Pick<InvoiceSnapshot, "payment" | "totals">): number =>
  payment.status === "pending"
    ? totals.total_minor - (payment.received_minor ?? 0)
    : 0
