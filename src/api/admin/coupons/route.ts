import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { listCoupons } from "../../../workflows/coupon/own/list-coupons"
import { createCoupon } from "../../../workflows/coupon/own/save-coupon"
import { refuse, type Refusable } from "./refuse"
import type { CouponListResponse, CouponResponse } from "./types"
import type { CouponBody, ListCouponsQuery } from "./validators"

/** Coupons and core's promotions, filtered and page by page. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ListCouponsQuery>,
  res: MedusaResponse<CouponListResponse>
): Promise<void> => {
  res.status(200).json(await listCoupons(req.scope, req.validatedQuery))
}

/** Makes a coupon; 400 with all its faults where it is not right. */
export const POST = async (
  req: AuthenticatedMedusaRequest<CouponBody>,
  res: Refusable<CouponResponse>
): Promise<void> => {
  const saved = await createCoupon(req.scope, req.validatedBody)
  if (saved.ok) {
    res.status(201).json({ coupon: saved.coupon })
  } else {
    refuse(res, saved.faults)
  }
}
