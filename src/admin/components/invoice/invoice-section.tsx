import { Text } from "@medusajs/ui"

import { useInvoice, type InvoiceState } from "../../lib/invoice"
import { Failure, Loading, Section } from "../section"
import { InvoiceFaultNote } from "./invoice-fault-note"
import { IssuedDocument } from "./issued-document"

const Waiting = ({ children }: { children: string }) => (
  <Text size="small" className="text-ui-fg-subtle" role="status">
    {children}
  </Text>
)

const Facts = ({
  orderId,
  state,
}: {
  orderId: string
  state: InvoiceState
}) => {
  const { documents, fault, is_due } = state
  const isDrawing = documents.some(({ has_pdf }) => !has_pdf)
  return (
    <>
      {documents.map((document) => (
        <IssuedDocument
          key={document.id}
          orderId={orderId}
          document={document}
        />
      ))}
      {fault && <InvoiceFaultNote orderId={orderId} fault={fault} />}
      {!fault && isDrawing && <Waiting>The PDF is being made.</Waiting>}
      {!fault && is_due && <Waiting>A document is on its way.</Waiting>}
      {documents.length === 0 && !fault && !is_due && (
        <Waiting>No invoice yet: it is issued when the order is paid.</Waiting>
      )}
    </>
  )
}

/** The invoices and credit notes of an order, and what keeps one from being issued. */
export const InvoiceSection = ({ orderId }: { orderId: string }) => {
  const { data, isPending, error, refetch } = useInvoice(orderId)
  return (
    <Section title="Invoice">
      {isPending && <Loading />}
      {error && (
        <Failure message={error.message} onRetry={() => void refetch()} />
      )}
      {data && <Facts orderId={orderId} state={data} />}
    </Section>
  )
}
