import { ArrowDownTray } from "@medusajs/icons"
import { Badge, IconButton, Table, Text, toast } from "@medusajs/ui"
import { Link } from "react-router-dom"

import type { ListedDocument } from "../../../api/admin/invoices/types"
import { formatMinorUnits } from "../../../shared/money"
import { useDownloadPdf } from "../../lib/invoices/queries"
import { SendDrawer } from "./send-drawer"

const Download = ({ id, number }: ListedDocument) => {
  const { mutate, isPending } = useDownloadPdf()
  return (
    <IconButton
      size="small"
      variant="transparent"
      aria-label={`Download ${number}`}
      isLoading={isPending}
      onClick={() =>
        mutate(
          { id, number },
          { onError: ({ message }) => toast.error(message) }
        )
      }
    >
      <ArrowDownTray />
    </IconButton>
  )
}

const Pdf = ({ document }: { document: ListedDocument }) =>
  document.has_pdf ? (
    <span className="flex items-center gap-x-1">
      <Download {...document} />
      <SendDrawer document={document} />
    </span>
  ) : (
    <Badge
      size="2xsmall"
      color={document.fault ? "red" : "grey"}
      title={document.fault ?? undefined}
    >
      {document.fault ? "Needs attention" : "Being made"}
    </Badge>
  )

const Row = ({ document }: { document: ListedDocument }) => (
  <Table.Row>
    <Table.Cell className="font-mono">{document.number}</Table.Cell>
    <Table.Cell>
      {document.kind === "invoice" ? "Invoice" : "Credit note"}
    </Table.Cell>
    <Table.Cell>{document.issued_on}</Table.Cell>
    <Table.Cell>
      <Link
        to={`/orders/${document.order_id}`}
        className="text-ui-fg-base hover:underline"
      >
        #{document.display_id}
      </Link>
    </Table.Cell>
    <Table.Cell className="max-w-64 truncate">
      {document.buyer_company ?? document.buyer_name}
    </Table.Cell>
    <Table.Cell className="text-right tabular-nums">
      {formatMinorUnits(document.total_minor, document.currency_code)}
    </Table.Cell>
    <Table.Cell>
      <Pdf document={document} />
    </Table.Cell>
  </Table.Row>
)

/** Documents, one a line. */
export const DocumentsTable = (props: { documents: ListedDocument[] }) =>
  props.documents.length === 0 ? (
    <Text size="small" className="text-ui-fg-subtle px-6 py-8">
      No such documents. An invoice is issued when an order is paid, or at its
      placing, as the settings have it.
    </Text>
  ) : (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>Number</Table.HeaderCell>
          <Table.HeaderCell>Kind</Table.HeaderCell>
          <Table.HeaderCell>Issued on</Table.HeaderCell>
          <Table.HeaderCell>Order</Table.HeaderCell>
          <Table.HeaderCell>Buyer</Table.HeaderCell>
          <Table.HeaderCell className="text-right">Total</Table.HeaderCell>
          <Table.HeaderCell>PDF</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {props.documents.map((document) => (
          <Row key={document.id} document={document} />
        ))}
      </Table.Body>
    </Table>
  )
