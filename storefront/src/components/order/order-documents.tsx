import type { PlacedOrder } from "@/lib/dto/placed-order"
import { documentsNote } from "@/lib/documents/documents-note"
import { DocumentRow } from "./document-row"

/** All invoices and credit notes of an order, and what is still to come. */
export function OrderDocuments({ order }: { order: PlacedOrder }) {
  const { documents } = order
  const note = documentsNote(order)
  if (documents.length === 0 && !note) {
    return null
  }
  return (
    <section aria-labelledby="documents">
      <h2 id="documents" className="font-sans text-sm text-ink-soft">
        Documents
      </h2>
      {documents.length > 0 && (
        <ul className="mt-1 divide-y divide-rule">
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </ul>
      )}
      {note && <p className="mt-1 text-sm text-ink-soft">{note}</p>}
    </section>
  )
}
