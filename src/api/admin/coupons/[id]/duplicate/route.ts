import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { duplicateCoupon } from "../../../../../workflows/coupon/own/duplicate-coupon"
import { refuse, type Refusable } from "../../refuse"
import type { CouponResponse } from "../../types"

/** Copies a coupon as a draft with a code of its own. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: Refusable<CouponResponse>
): Promise<void> => {
  const saved = await duplicateCoupon(req.scope, req.params.id)
  if (saved.ok) {
    res.status(201).json({ coupon: saved.coupon })
  } else {
    refuse(res, saved.faults)
  }
}
