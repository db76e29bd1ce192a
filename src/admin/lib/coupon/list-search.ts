import type { CouponOrder } from "../../../api/admin/coupons/types"

/** Rows on one page of the list. */
export const PAGE_SIZE = 20

/** What the list's address asks for; `page` counts from 0, empty is all. */
export type CouponsSearch = {
  q: string
  status: string
  kind: string
  order: CouponOrder
  page: number
}

const ORDERS: readonly CouponOrder[] = [
  "created_at",
  "-created_at",
  "updated_at",
  "-updated_at",
  "code",
  "-code",
]
const NEWEST: CouponOrder = "-created_at"

const oneOf = (text: string | null, known: readonly string[]): string =>
  text !== null && known.includes(text) ? text : ""

/** The statuses and kinds that the list can be narrowed to. */
export const STATUSES = ["active", "paused", "draft"]
export const KINDS = ["own", "core"]

/** Reads the list's address; what is not understood is left out. */
export const readSearch = (search: URLSearchParams): CouponsSearch => {
  const page = Number(search.get("page") ?? "1")
  return {
    q: search.get("q") ?? "",
    status: oneOf(search.get("status"), STATUSES),
    kind: oneOf(search.get("kind"), KINDS),
    order: ORDERS.find((each) => each === search.get("order")) ?? NEWEST,
    page: Number.isSafeInteger(page) && page > 0 ? page - 1 : 0,
  }
}

/** Writes the list's address, so that it can be shared and come back to. */
export const writeSearch = (wanted: CouponsSearch): URLSearchParams => {
  const search = new URLSearchParams()
  const { q, status, kind, order, page } = wanted
  for (const [name, value] of Object.entries({ q, status, kind })) {
    if (value) {
      search.set(name, value)
    }
  }
  if (order !== NEWEST) {
    search.set("order", order)
  }
  if (page > 0) {
    search.set("page", String(page + 1))
  }
  return search
}

/** The order as a table's heading shows it. */
export const sortingOf = (order: CouponOrder) => ({
  id: order.replace("-", ""),
  desc: order.startsWith("-"),
})

/** The order that a click on a heading asks for. */
export const orderOf = (sorting: {
  id: string
  desc: boolean
}): CouponOrder => {
  const wanted = `${sorting.desc ? "-" : ""}${sorting.id}`
  return ORDERS.find((each) => each === wanted) ?? NEWEST
}
