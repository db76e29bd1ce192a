/** Ways to sort a list; the keys stand in the address, so they stay. */
export const SORTS = {
  newest: "Newest",
  "price-asc": "Price, low to high",
  "price-desc": "Price, high to low",
  title: "Name, A to Z",
} as const

export type Sort = keyof typeof SORTS

export type ListingParams = { sort: Sort; page: number }

/** As Next hands over the query of an address. */
export type SearchParams = Record<string, string | string[] | undefined>

const MAX_PAGE = 10_000

/** The first value of a query parameter. */
export function firstParam(params: SearchParams, name: string): string {
  const value = params[name]
  return (Array.isArray(value) ? value.at(0) : value) ?? ""
}

function isSort(value: string): value is Sort {
  return Object.hasOwn(SORTS, value)
}

/** Reads sort and page; whatever makes no sense becomes the default. */
export function readListingParams(params: SearchParams): ListingParams {
  const sort = firstParam(params, "sort")
  const page = firstParam(params, "page")
  return {
    sort: isSort(sort) ? sort : "newest",
    page: /^\d{1,5}$/.test(page)
      ? Math.min(Math.max(1, Number(page)), MAX_PAGE)
      : 1,
  }
}

/** The address of a page of a list; defaults are left out of it. */
export function listingHref(
  path: string,
  { sort, page }: ListingParams
): string {
  const query = new URLSearchParams()
  if (sort !== "newest") {
    query.set("sort", sort)
  }
  if (page > 1) {
    query.set("page", String(page))
  }
  return query.size > 0 ? `${path}?${query}` : path
}
