import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { bulkCoupons } from "../../../../workflows/coupon/own/bulk-coupons"
import type { CouponBulkResponse } from "../types"
import type { BulkBody } from "../validators"

/** Pauses, resumes or deletes several coupons. */
export const POST = async (
  req: AuthenticatedMedusaRequest<BulkBody>,
  res: MedusaResponse<CouponBulkResponse>
): Promise<void> => {
  res.status(200).json(await bulkCoupons(req.scope, req.validatedBody))
}
