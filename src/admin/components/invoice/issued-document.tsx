import { ArrowDownTray } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"

import { formatMinorUnits } from "../../../shared/money"
import {
  useDownloadInvoice,
  useDownloadXml,
  type OrderDocument,
} from "../../lib/invoice"
import { Row } from "../section"
import { EInvoiceNote } from "./e-invoice-note"

const NAMES = { invoice: "Invoice", credit_note: "Credit note" } as const

const Downloads = (props: { orderId: string; document: OrderDocument }) => {
  const { document } = props
  const pdf = useDownloadInvoice(props.orderId)
  const xml = useDownloadXml()
  const error = pdf.error ?? xml.error
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          variant="secondary"
          isLoading={pdf.isPending}
          onClick={() => pdf.mutate(document)}
        >
          <ArrowDownTray />
          Download {document.number}
        </Button>
        {document.e_invoice.status === "on" && (
          <Button
            size="small"
            variant="secondary"
            aria-label={`XML of ${document.number}`}
            isLoading={xml.isPending}
            onClick={() => xml.mutate(document)}
          >
            <ArrowDownTray />
            XML
          </Button>
        )}
      </div>
      {error && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          {error.message}
        </Text>
      )}
    </>
  )
}

/** An invoice or a credit note. */
export const IssuedDocument = (props: {
  orderId: string
  document: OrderDocument
}) => {
  const { orderId, document } = props
  const { kind, number, issued_at, total_minor, currency_code } = document
  const amount = formatMinorUnits(total_minor, currency_code)
  return (
    <div
      role="group"
      aria-label={`${NAMES[kind]} ${number}`}
      className="flex flex-col gap-y-2"
    >
      <Row name={NAMES[kind]}>
        <span className="font-medium">{number}</span>
      </Row>
      {document.corrects && <Row name="For invoice">{document.corrects}</Row>}
      <Row name="Issued on">{new Date(issued_at).toLocaleDateString()}</Row>
      <Row name="Total">{kind === "invoice" ? amount : `−${amount}`}</Row>
      <EInvoiceNote state={document.e_invoice} />
      {document.has_pdf && <Downloads orderId={orderId} document={document} />}
    </div>
  )
}
