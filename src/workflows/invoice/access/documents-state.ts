/**
 * Whether an order's documents are all there: `preparing` while one is made,
 * which takes seconds, and `delayed` where that failed and is tried again.
 */
export type DocumentsState = "complete" | "preparing" | "delayed"

type Known = {
  documents: readonly { kind: string; file_id: string | null }[]
  /** An order that was paid once has an invoice. */
  isPaid: boolean
  hasFault: boolean
}

/** What is told to a shopper who looks for a document that is not there. */
export const documentsState = ({
  documents,
  isPaid,
  hasFault,
}: Known): DocumentsState => {
  if (hasFault) {
    return "delayed"
  }
  const lacksInvoice =
    isPaid && !documents.some(({ kind }) => kind === "invoice")
  const lacksPdf = documents.some(({ file_id }) => file_id === null)
  return lacksInvoice || lacksPdf ? "preparing" : "complete"
}
