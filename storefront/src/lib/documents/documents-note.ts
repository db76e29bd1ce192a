import type { PlacedOrder } from "../dto/placed-order"

type Noted = Pick<PlacedOrder, "documents" | "documentsState">

const PREPARING = {
  first: "Your invoice is being made. It appears here in a moment, by itself.",
  further: "A document is being made. It appears here in a moment, by itself.",
}

const DELAYED = {
  first:
    "Your invoice takes longer than usual. We have been told; it appears here as soon as it is made, and you need not do anything.",
  further:
    "A document takes longer than usual. We have been told; it appears here as soon as it is made, and you need not do anything.",
}

/** What to say of documents that are not there yet; null when all are. */
export function documentsNote({
  documents,
  documentsState,
}: Noted): string | null {
  if (documentsState === "complete") {
    return null
  }
  const words = documentsState === "preparing" ? PREPARING : DELAYED
  return documents.some(({ pdf }) => pdf) ? words.further : words.first
}
