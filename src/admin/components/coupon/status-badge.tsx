import { StatusBadge } from "@medusajs/ui"

import type { CouponView } from "../../../api/admin/coupons/types"

const WORDS = {
  active: { color: "green", text: "Active" },
  paused: { color: "orange", text: "Paused" },
  draft: { color: "grey", text: "Draft" },
} as const

/** Whether a coupon can be used; a faulty one cannot, whatever is set. */
export const CouponStatusBadge = ({
  coupon,
}: {
  coupon: Pick<CouponView, "status" | "faults">
}) => {
  if (coupon.faults.length > 0) {
    return <StatusBadge color="red">To be mended</StatusBadge>
  }
  const { color, text } = WORDS[coupon.status]
  return <StatusBadge color={color}>{text}</StatusBadge>
}
