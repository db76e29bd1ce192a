import type { Coupon } from "@/lib/dto/coupon"
import { formatMoney } from "../money"

const bare = (code: string): string =>
  code
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\p{Dash}/gu, "-")
    .toUpperCase()

/** Whether two spellings are of one code, as far as a page has to know. */
export const isSameCode = (one: string, other: string): boolean =>
  bare(one) === bare(other)

/** The same as long as what is said of a cart's coupons holds. */
export const couponsAsOf = (coupons: readonly Coupon[]): string =>
  coupons
    .map(({ code, discount, says }) => [code, discount, says].join(" "))
    .sort()
    .join("\n")

/** What has become of a coupon that was just entered. */
export const couponWords = (
  { code, isApplied, discount, says }: Coupon,
  currencyCode: string
): string =>
  isApplied
    ? `Coupon ${code} is applied: −${formatMoney(discount, currencyCode)}.`
    : `Coupon ${code} waits in your cart. ${says}`
