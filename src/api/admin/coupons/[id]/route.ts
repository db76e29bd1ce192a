import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { deleteCouponsWorkflow } from "../../../../workflows/coupon/own/delete-coupons"
import { readCoupon } from "../../../../workflows/coupon/own/read-coupon"
import { changeCoupon } from "../../../../workflows/coupon/own/save-coupon"
import { refuse, type Refusable } from "../refuse"
import type { CouponDeletedResponse, CouponResponse } from "../types"
import type { CouponBody } from "../validators"

/** One coupon, or one of core's promotions. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<CouponResponse>
): Promise<void> => {
  res.status(200).json({ coupon: await readCoupon(req.scope, req.params.id) })
}

/** Changes a coupon as a whole, or its status alone. */
export const POST = async (
  req: AuthenticatedMedusaRequest<CouponBody>,
  res: Refusable<CouponResponse>
): Promise<void> => {
  const { id } = req.params
  const saved = await changeCoupon(req.scope, id, req.validatedBody)
  if (saved.ok) {
    res.status(200).json({ coupon: saved.coupon })
  } else {
    refuse(res, saved.faults)
  }
}

/** Deletes a coupon; placed orders keep what they were given. */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<CouponDeletedResponse>
): Promise<void> => {
  const { id } = await readCoupon(req.scope, req.params.id)
  await deleteCouponsWorkflow(req.scope).run({ input: [id] })
  res.status(200).json({ id, object: "coupon", deleted: true })
}
