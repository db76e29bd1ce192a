import type { CouponView } from "../../../../api/admin/coupons/types"

/**
 * What a coupon is called, and where its page is: promotions of core's are on
 * core's own page.
 */
export const titleOf = ({
  id,
  kind,
  code,
  name,
  is_automatic,
}: Pick<CouponView, "id" | "kind" | "code" | "name" | "is_automatic">) => {
  const title = (is_automatic ? name : (code ?? name)) || code || "Unnamed"
  const details = [
    is_automatic ? "without a code" : "",
    name !== title && name !== code ? name : "",
  ]
  return {
    title,
    detail: details.filter(Boolean).join(", "),
    to: kind === "own" ? `/coupons/${id}` : `/promotions/${id}`,
  }
}
