/** What staff are told of a fault; `isInSettings` where the cure is there. */
export type InvoiceFaultWords = {
  title: string
  cure: string
  isInSettings: boolean
}

const WORDS: ReadonlyMap<string, InvoiceFaultWords> = new Map(
  Object.entries({
    seller_missing: {
      title: "No invoice could be issued: the seller's data is missing.",
      cure: "Save it, and what waits is issued by itself.",
      isInSettings: true,
    },
    order_empty: {
      title: "No invoice could be issued: the order has no lines.",
      cure: "Edit the order so that it says what was sold, or cancel it.",
      isInSettings: false,
    },
    totals_mismatch: {
      title: "Not issued: the order's figures contradict each other.",
      cure: "Compare its lines with what it cost, and edit the order until they agree. Nothing wrong was issued.",
      isInSettings: false,
    },
  })
)

const OTHER: InvoiceFaultWords = {
  title: "A document or its PDF could not be made.",
  cure: "The order is not harmed, and a number that was given stays. If this lasts, show the line above to whoever runs the server.",
  isInSettings: false,
}

/** What happened and the cure, by the fault's code (`invoice_fault`). */
export const invoiceFaultWords = (code: string): InvoiceFaultWords =>
  WORDS.get(code) ?? OTHER
