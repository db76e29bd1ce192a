import type { CouponOrder, Standing } from "../../../api/admin/coupons/types"

/** Rows on one page of the list. */
export const PAGE_SIZE = 20

/** What the list's address asks for; `page` counts from 0, empty is all. */
export type CouponsSearch = {
  q: string
  standing: string
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

/** How coupons stand, in words, as the list can be narrowed to. */
export const STANDING_WORDS: Record<Standing, string> = {
  active: "Active",
  scheduled: "Scheduled",
  ended: "Ended",
  used_up: "Used up",
  paused: "Paused",
  draft: "Draft",
}
export const STANDINGS: readonly string[] = Object.keys(STANDING_WORDS)

/** The kinds that the list can be narrowed to. */
export const KINDS = ["own", "core"]

/** Reads the list's address; what is not understood is left out. */
export const readSearch = (search: URLSearchParams): CouponsSearch => {
  const page = Number(search.get("page") ?? "1")
  return {
    q: search.get("q") ?? "",
    standing: oneOf(search.get("standing"), STANDINGS),
    kind: oneOf(search.get("kind"), KINDS),
    order: ORDERS.find((each) => each === search.get("order")) ?? NEWEST,
    page: Number.isSafeInteger(page) && page > 0 ? page - 1 : 0,
  }
}

/** Writes the list's address, so that it can be shared and come back to. */
export const writeSearch = (wanted: CouponsSearch): URLSearchParams => {
  const search = new URLSearchParams()
  const { q, standing, kind, order, page } = wanted
  for (const [name, value] of Object.entries({ q, standing, kind })) {
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
