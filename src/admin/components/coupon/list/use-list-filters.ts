import type { DataTableFilteringState } from "@medusajs/ui"
import { useState } from "react"

import {
  KINDS,
  STANDINGS,
  type CouponsSearch,
} from "../../../lib/coupon/list-search"

type Filters = Pick<CouponsSearch, "standing" | "kind">

const NAMES = ["standing", "kind"] as const

const known = (value: unknown, options: readonly string[]): string =>
  typeof value === "string" && options.includes(value) ? value : ""

/**
 * The table's filters, kept in the address. One that was added and has no value
 * yet is not in the address, but in the table.
 */
export const useListFilters = (
  search: Filters,
  change: (wanted: Filters) => void
) => {
  const [added, setAdded] = useState<readonly string[]>([])
  const state: DataTableFilteringState = Object.fromEntries(
    NAMES.flatMap((name) =>
      search[name] || added.includes(name) ? [[name, search[name]]] : []
    )
  )
  return {
    state,
    onFilteringChange: (wanted: DataTableFilteringState) => {
      setAdded(Object.keys(wanted))
      change({
        standing: known(wanted.standing, STANDINGS),
        kind: known(wanted.kind, KINDS),
      })
    },
  }
}
