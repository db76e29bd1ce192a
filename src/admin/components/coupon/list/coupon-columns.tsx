import { Badge, Checkbox, createDataTableColumnHelper } from "@medusajs/ui"
import { Link } from "react-router-dom"

import type { CouponView } from "../../../../api/admin/coupons/types"
import { formatMinorUnits } from "../../../../shared/money"
import { timeWords } from "../../../lib/when"
import { CouponStatusBadge } from "../status-badge"
import { titleOf } from "./coupon-link"

const column = createDataTableColumnHelper<CouponView>()

/** The columns of the list of coupons. */
export const COUPON_COLUMNS = [
  // As the table's own, with names to be heard.
  column.select({
    header: ({ table }) => (
      <Checkbox
        aria-label="Mark all on this page"
        checked={
          table.getIsSomePageRowsSelected()
            ? "indeterminate"
            : table.getIsAllPageRowsSelected()
        }
        onCheckedChange={(checked) =>
          table.toggleAllPageRowsSelected(checked === true)
        }
      />
    ),
    cell: ({ row }) => (
      <Checkbox
        aria-label={`Mark ${titleOf(row.original).title}`}
        checked={row.getIsSelected()}
        onClick={(event) => event.stopPropagation()}
        onCheckedChange={(checked) => row.toggleSelected(checked === true)}
      />
    ),
  }),
  column.accessor("code", {
    header: "Coupon",
    enableSorting: true,
    cell: ({ row: { original } }) => {
      const { title, detail, to } = titleOf(original)
      return (
        <span className="flex max-w-72 flex-col py-1">
          <Link
            to={to}
            title={title}
            className="text-ui-fg-base truncate font-medium hover:underline"
            onClick={(event) => event.stopPropagation()}
          >
            {title}
          </Link>
          {detail && (
            <span className="text-ui-fg-subtle truncate" title={detail}>
              {detail}
            </span>
          )}
        </span>
      )
    },
  }),
  column.accessor("words", {
    header: "What it does",
    cell: ({ row: { original } }) =>
      original.kind === "core" ? (
        <Badge size="2xsmall">Promotion</Badge>
      ) : (
        <span className="line-clamp-2 min-w-48 max-w-md whitespace-normal py-1">
          {original.words.join("; ")}
        </span>
      ),
  }),
  column.accessor("standing", {
    header: "Status",
    cell: ({ row: { original } }) => <CouponStatusBadge coupon={original} />,
  }),
  column.accessor("uses", { header: "Uses", align: "right" }),
  column.accessor("discounts", {
    header: "Discount given",
    align: "right",
    cell: ({ getValue }) =>
      getValue()
        .map(({ currency_code, discount_minor }) =>
          formatMinorUnits(discount_minor, currency_code)
        )
        .join(" + ") || "–",
  }),
  column.accessor("created_at", {
    header: "Made",
    enableSorting: true,
    cell: ({ getValue }) => timeWords(getValue()),
  }),
]
