import {
  createDataTableFilterHelper,
  DataTable,
  Heading,
  useDataTable,
  type DataTableRow,
} from "@medusajs/ui"
import { useState } from "react"
import { useNavigate, useSearchParams } from "react-router-dom"

import { usePayments } from "../../lib/order-payments"
import { STATE_BADGES } from "../../lib/payment-words"
import type { ListedPayment } from "../../lib/payment-types"
import {
  PAGE_SIZE,
  readSearch,
  writeSearch,
  type PaymentsSearch,
} from "../../lib/payments-search"
import { Failure } from "../section"
import { PAYMENT_COLUMNS } from "./payment-columns"

const filter = createDataTableFilterHelper<ListedPayment>()

const FILTERS = [
  filter.accessor("state", {
    type: "multiselect",
    label: "Payment",
    options: Object.entries(STATE_BADGES).map(([value, { text }]) => ({
      value,
      label: text,
    })),
  }),
]

const EMPTY = {
  empty: {
    heading: "No payments yet",
    description: "They appear here with the first order of the shop.",
  },
  filtered: {
    heading: "No such payments",
    description: "Try another payment state or search.",
  },
}

// The component hands out its own row, whatever its type says.
const orderOf = (row: ListedPayment): string => {
  const { original } = row as unknown as DataTableRow<ListedPayment>
  return original.order_id
}

/** The payments of all orders: filtered, searched, page by page. */
export const PaymentsTable = () => {
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const search = readSearch(params)
  const { data, isLoading, error, refetch } = usePayments({
    state: search.state,
    q: search.q,
    limit: PAGE_SIZE,
    offset: search.page * PAGE_SIZE,
  })
  // A filter that was added and has no value yet is not in the address.
  const [isFiltering, setFiltering] = useState(search.state.length > 0)
  const change = (wanted: Partial<PaymentsSearch>) =>
    setParams(
      (current) => writeSearch({ ...readSearch(current), page: 0, ...wanted }),
      { replace: true }
    )

  const table = useDataTable({
    data: data?.order_payments ?? [],
    columns: PAYMENT_COLUMNS,
    getRowId: ({ order_id }) => order_id,
    rowCount: data?.count ?? 0,
    isLoading,
    filters: FILTERS,
    filtering: {
      state:
        isFiltering || search.state.length > 0 ? { state: search.state } : {},
      onFilteringChange: ({ state }) => {
        setFiltering(state !== undefined)
        change({ state: Array.isArray(state) ? state : [] })
      },
    },
    search: { state: search.q, onSearchChange: (q) => change({ q }) },
    pagination: {
      state: { pageIndex: search.page, pageSize: PAGE_SIZE },
      onPaginationChange: ({ pageIndex }) => change({ page: pageIndex }),
    },
    onRowClick: (_, row) => void navigate(`/orders/${orderOf(row)}`),
  })

  return (
    <DataTable instance={table}>
      <DataTable.Toolbar className="flex items-center justify-between gap-x-4">
        <Heading>Payments</Heading>
        <div className="flex items-center gap-x-2">
          <DataTable.Search placeholder="Order number or e-mail" />
          <DataTable.FilterMenu tooltip="Filter by payment" />
        </div>
      </DataTable.Toolbar>
      {error ? (
        <div className="px-6 py-4">
          <Failure message={error.message} onRetry={() => void refetch()} />
        </div>
      ) : (
        <>
          <DataTable.Table emptyState={EMPTY} />
          <DataTable.Pagination />
        </>
      )}
    </DataTable>
  )
}
