/** What in an address carries a code: `/products?coupon=SAVE10`. */
export const COUPON_PARAM = "coupon"

/** Where such an address is led to, and what carries the page it was to. */
export const USE_COUPON_PATH = "/use-coupon"
const PAGE_PARAM = "page_path"

/**
 * How the server leads a link with a code, on any page, to where the code is
 * taken. Its other parameters go along by themselves.
 */
export const couponRedirect = {
  source: `/:path((?!${USE_COUPON_PATH.slice(1)}|_next/|media/).*)`,
  has: [{ type: "query" as const, key: COUPON_PARAM }],
  destination: `${USE_COUPON_PATH}?${PAGE_PARAM}=/:path`,
  permanent: false,
}

/** The code of a link, and the address of its page without it. */
export const pageBehind = (
  params: URLSearchParams
): { code: string; page: string } => {
  const rest = new URLSearchParams(params)
  const code = (rest.get(COUPON_PARAM) ?? "").trim()
  const path = rest.get(PAGE_PARAM) ?? "/"
  rest.delete(COUPON_PARAM)
  rest.delete(PAGE_PARAM)
  // What Next takes out of the path itself.
  rest.delete("path")
  const query = rest.toString()
  return { code, page: query ? `${path}?${query}` : path }
}
