import {
  Button,
  createDataTableFilterHelper,
  DataTable,
  Heading,
  useDataTable,
  type DataTableRow,
  type DataTableRowSelectionState,
} from "@medusajs/ui"
import { useState } from "react"
import { Link, useNavigate, useSearchParams } from "react-router-dom"

import type { CouponView } from "../../../../api/admin/coupons/types"
import { useCoupons } from "../../../lib/coupon/coupons"
import {
  orderOf,
  PAGE_SIZE,
  readSearch,
  sortingOf,
  STANDING_WORDS,
  writeSearch,
  type CouponsSearch,
} from "../../../lib/coupon/list-search"
import { Failure } from "../../section"
import { COUPON_COLUMNS } from "./coupon-columns"
import { titleOf } from "./coupon-link"
import { useBulkCommands } from "./use-bulk-commands"
import { useListFilters } from "./use-list-filters"

const filter = createDataTableFilterHelper<CouponView>()

const FILTERS = [
  filter.accessor("standing", {
    type: "radio",
    label: "Status",
    options: Object.entries(STANDING_WORDS).map(([value, label]) => ({
      value,
      label,
    })),
  }),
  filter.accessor("kind", {
    type: "radio",
    label: "Kind",
    options: [
      { value: "own", label: "Coupon" },
      { value: "core", label: "Promotion" },
    ],
  }),
]

const EMPTY = {
  empty: {
    heading: "No coupons yet",
    description: "Make the first one: a welcome code, free shipping, 3 for 2 …",
  },
  filtered: {
    heading: "No such coupons",
    description: "Try another search, status or kind.",
  },
}

// The component hands out its own row, whatever its type says.
const pageOf = (row: CouponView): string => {
  const { original } = row as unknown as DataTableRow<CouponView>
  return titleOf(original).to
}

/** All coupons and promotions: searched, filtered, sorted, page by page. */
export const CouponsTable = () => {
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const search = readSearch(params)
  const { q, standing, kind, order, page } = search
  const { data, isLoading, error, refetch } = useCoupons({
    q,
    standing,
    kind,
    order,
    limit: PAGE_SIZE,
    offset: page * PAGE_SIZE,
  })
  const [marked, setMarked] = useState<DataTableRowSelectionState>({})
  const commands = useBulkCommands(() => setMarked({}))
  const change = (wanted: Partial<CouponsSearch>) =>
    setParams(
      (current) => writeSearch({ ...readSearch(current), page: 0, ...wanted }),
      { replace: true }
    )

  const table = useDataTable({
    data: data?.coupons ?? [],
    columns: COUPON_COLUMNS,
    getRowId: ({ id }) => id,
    rowCount: data?.count ?? 0,
    isLoading,
    filters: FILTERS,
    commands,
    filtering: useListFilters(search, change),
    search: { state: q, onSearchChange: (text) => change({ q: text }) },
    sorting: {
      state: sortingOf(order),
      onSortingChange: (sorting) => change({ order: orderOf(sorting) }),
    },
    rowSelection: { state: marked, onRowSelectionChange: setMarked },
    pagination: {
      state: { pageIndex: page, pageSize: PAGE_SIZE },
      onPaginationChange: ({ pageIndex }) => change({ page: pageIndex }),
    },
    onRowClick: (_, row) => void navigate(pageOf(row)),
  })

  return (
    <DataTable instance={table}>
      <DataTable.Toolbar className="flex flex-wrap items-center justify-between gap-4">
        <Heading>Coupons</Heading>
        <div className="flex items-center gap-x-2">
          <DataTable.Search placeholder="Code or name" />
          <DataTable.FilterMenu tooltip="Filter by status or kind" />
          <Button size="small" variant="secondary" asChild>
            <Link to="/coupons/new">New coupon</Link>
          </Button>
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
      <DataTable.CommandBar selectedLabel={(count) => `${count} marked`} />
    </DataTable>
  )
}
