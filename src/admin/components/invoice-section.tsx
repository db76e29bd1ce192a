import { ArrowDownTray } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"

import { formatMinorUnits } from "../../shared/money"
import {
  useDownloadInvoice,
  useInvoice,
  useIssueInvoice,
  type InvoiceState,
  type OrderDocument,
} from "../lib/invoice"
import { Failure, Loading, Row, Section } from "./section"

const NAMES = { invoice: "Invoice", credit_note: "Credit note" } as const

const Download = (props: { orderId: string; document: OrderDocument }) => {
  const { mutate, isPending, error } = useDownloadInvoice(props.orderId)
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        isLoading={isPending}
        onClick={() => mutate(props.document)}
      >
        <ArrowDownTray />
        Download {props.document.number}
      </Button>
      {error && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          {error.message}
        </Text>
      )}
    </>
  )
}

const Missing = (props: { orderId: string; message: string }) => {
  const { mutate, isPending, error } = useIssueInvoice(props.orderId)
  return (
    <>
      <Text size="small" className="text-ui-fg-error" role="alert">
        {error?.message ?? props.message}
      </Text>
      <Button
        size="small"
        variant="secondary"
        isLoading={isPending}
        onClick={() => mutate()}
      >
        Try again now
      </Button>
    </>
  )
}

const Issued = (props: { orderId: string; document: OrderDocument }) => {
  const { orderId, document } = props
  const { kind, number, issued_at, total_minor, currency_code } = document
  const amount = formatMinorUnits(total_minor, currency_code)
  return (
    <>
      <Row name={NAMES[kind]}>{number}</Row>
      {document.corrects && <Row name="For invoice">{document.corrects}</Row>}
      <Row name="Issued on">{new Date(issued_at).toLocaleDateString()}</Row>
      <Row name="Total">{kind === "invoice" ? amount : `−${amount}`}</Row>
      {document.has_pdf && <Download orderId={orderId} document={document} />}
    </>
  )
}

const Facts = ({
  orderId,
  state,
}: {
  orderId: string
  state: InvoiceState
}) => {
  const { documents, fault } = state
  const isDrawing = documents.some(({ has_pdf }) => !has_pdf)
  return (
    <>
      {documents.map((document) => (
        <Issued key={document.id} orderId={orderId} document={document} />
      ))}
      {(fault || isDrawing) && (
        <Missing
          orderId={orderId}
          message={fault?.detail ?? "The PDF is being made."}
        />
      )}
      {documents.length === 0 && !fault && (
        <Text size="small" className="text-ui-fg-subtle">
          No invoice yet: it is issued when the order is paid.
        </Text>
      )}
    </>
  )
}

/** The invoices and credit notes of an order, to be downloaded. */
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
