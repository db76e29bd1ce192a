import { ArrowDownTray } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"

import {
  useDownloadInvoice,
  useInvoice,
  useIssueInvoice,
  type InvoiceState,
} from "../lib/invoice"
import { Failure, Loading, Row, Section } from "./section"

type Issued = NonNullable<InvoiceState["invoice"]>

const Download = (props: { orderId: string; invoice: Issued }) => {
  const { mutate, isPending, error } = useDownloadInvoice(props.orderId)
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        isLoading={isPending}
        onClick={() => mutate(props.invoice.number)}
      >
        <ArrowDownTray />
        Download PDF
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

const Facts = ({
  orderId,
  state,
}: {
  orderId: string
  state: InvoiceState
}) => {
  const { invoice, fault } = state
  return (
    <>
      {invoice && (
        <>
          <Row name="Number">{invoice.number}</Row>
          <Row name="Issued on">
            {new Date(invoice.issued_at).toLocaleDateString()}
          </Row>
        </>
      )}
      {invoice?.has_pdf && <Download orderId={orderId} invoice={invoice} />}
      {invoice && !invoice.has_pdf && (
        <Missing
          orderId={orderId}
          message={fault?.detail ?? "The PDF is being made."}
        />
      )}
      {!invoice && fault && (
        <Missing orderId={orderId} message={fault.detail} />
      )}
      {!invoice && !fault && (
        <Text size="small" className="text-ui-fg-subtle">
          No invoice yet: it is issued when the order is paid.
        </Text>
      )}
    </>
  )
}

/** The invoice of an order, to be downloaded. */
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
