import { formatDate } from "@/lib/dates"
import type { OrderDocument } from "@/lib/dto/order-document"
import { formatMoney } from "@/lib/money"

const nameOf = ({ kind, number }: OrderDocument): string =>
  `${kind === "invoice" ? "Invoice" : "Credit note"} ${number}`

/**
 * A document with its amount and its files. The links have no `download`: an
 * expired one shall show why, and browsers hide what they save.
 */
export function DocumentRow({ document }: { document: OrderDocument }) {
  const name = nameOf(document)
  return (
    <li className="flex items-baseline justify-between gap-x-4 py-3">
      <div>
        <p className="font-medium">{name}</p>
        <p className="text-sm text-ink-soft">
          {formatDate(document.issuedAt)}
          {document.corrects && (
            <>
              {" · for invoice "}
              <span className="whitespace-nowrap">{document.corrects}</span>
            </>
          )}
        </p>
        <p className="mt-1 flex gap-x-4">
          {document.pdf && (
            <a
              href={document.pdf}
              className="inline-block py-1 underline underline-offset-4"
              aria-label={`${name} as PDF`}
            >
              PDF
            </a>
          )}
          {document.xml && (
            <a
              href={document.xml}
              className="inline-block py-1 underline underline-offset-4"
              aria-label={`${name} as XML for accounting programs`}
            >
              XML
            </a>
          )}
        </p>
      </div>
      <p className="figures whitespace-nowrap">
        {document.kind === "credit_note" && "−"}
        {formatMoney(document.total, document.currencyCode)}
      </p>
    </li>
  )
}
