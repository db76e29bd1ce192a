import { formatDate } from "@/lib/dates"
import type { OrderDocument } from "@/lib/dto/order-document"
import type { PlacedOrder } from "@/lib/dto/placed-order"
import { formatMoney } from "@/lib/money"

type Props = { order: PlacedOrder; token: string }

const nameOf = ({ kind, number }: OrderDocument): string =>
  `${kind === "invoice" ? "Invoice" : "Credit note"} ${number}`

/** All invoices and credit notes of an order, each to be downloaded. */
export function OrderDocuments({ order, token }: Props) {
  if (order.documents.length === 0) {
    return null
  }
  const folder = `/order/${encodeURIComponent(token)}/documents`
  return (
    <section aria-labelledby="documents">
      <h2 id="documents" className="font-sans text-sm text-ink-soft">
        Documents
      </h2>
      <ul className="mt-1 divide-y divide-rule">
        {order.documents.map((document) => (
          <li
            key={document.id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 py-2"
          >
            <div>
              <a
                href={`${folder}/${encodeURIComponent(document.id)}`}
                className="underline underline-offset-4"
                download
              >
                {nameOf(document)}
              </a>
              <p className="text-sm text-ink-soft">
                {formatDate(document.issuedAt)}
                {document.corrects && ` · for invoice ${document.corrects}`}
              </p>
            </div>
            <p className="figures">
              {document.kind === "credit_note" && "−"}
              {formatMoney(document.total, document.currencyCode)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
