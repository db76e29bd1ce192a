import { Badge, createDataTableColumnHelper } from "@medusajs/ui"
import { Link } from "react-router-dom"

import { formatMinorUnits } from "../../../shared/money"
import type { ListedPayment } from "../../lib/payment-types"
import { timeWords } from "../../lib/when"
import { StateBadge } from "../payment/state-badge"

const column = createDataTableColumnHelper<ListedPayment>()

const money = (minor: number, { currency_code }: ListedPayment) =>
  minor === 0 ? "–" : formatMinorUnits(minor, currency_code)

/** The columns of the list of payments. */
export const PAYMENT_COLUMNS = [
  column.accessor("display_id", {
    header: "Order",
    cell: ({ row: { original } }) => (
      <Link
        to={`/orders/${original.order_id}`}
        className="text-ui-fg-base hover:underline"
        onClick={(event) => event.stopPropagation()}
      >
        #{original.display_id ?? "?"}
      </Link>
    ),
  }),
  column.accessor("created_at", {
    header: "Placed",
    cell: ({ getValue }) => timeWords(getValue()),
  }),
  column.accessor("email", {
    header: "Customer",
    cell: ({ getValue }) => getValue() ?? "–",
  }),
  column.accessor("state", {
    header: "Payment",
    cell: ({ row: { original } }) => (
      <span className="flex items-center gap-x-2">
        <StateBadge state={original.state} />
        {original.attention.length > 0 && (
          <Badge size="2xsmall" color="red">
            Needs attention
          </Badge>
        )}
      </span>
    ),
  }),
  column.accessor("received_minor", {
    header: "Received",
    align: "right",
    cell: ({ row: { original } }) => money(original.received_minor, original),
  }),
  column.accessor("refunded_minor", {
    header: "Refunded",
    align: "right",
    cell: ({ row: { original } }) => money(original.refunded_minor, original),
  }),
  column.accessor("total_minor", {
    header: "Total",
    align: "right",
    cell: ({ row: { original } }) =>
      formatMinorUnits(original.total_minor, original.currency_code),
  }),
]
