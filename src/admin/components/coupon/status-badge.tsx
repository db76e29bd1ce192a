import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"

import type { CouponView } from "../../../api/admin/coupons/types"
import { STANDING_WORDS } from "../../lib/coupon/list-search"

type Color = ComponentProps<typeof StatusBadge>["color"]

const COLORS: Record<CouponView["standing"], Color> = {
  active: "green",
  scheduled: "blue",
  ended: "grey",
  used_up: "purple",
  paused: "orange",
  draft: "grey",
}

/** Whether a coupon can be used; a faulty one cannot, whatever is set. */
export const CouponStatusBadge = ({
  coupon: { standing, faults },
}: {
  coupon: Pick<CouponView, "standing" | "faults">
}) =>
  faults.length > 0 ? (
    <StatusBadge color="red">To be mended</StatusBadge>
  ) : (
    <StatusBadge color={COLORS[standing]}>
      {STANDING_WORDS[standing]}
    </StatusBadge>
  )
