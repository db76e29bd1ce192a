import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { reportCoupon } from "../../../../../workflows/coupon/own/report/report-coupon"
import type { CouponReport } from "../../types"
import type { ReportQuery } from "../../validators"

/** How a coupon was used in the last days, and what it brought. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ReportQuery>,
  res: MedusaResponse<CouponReport>
): Promise<void> => {
  const { days } = req.validatedQuery
  res.status(200).json(await reportCoupon(req.scope, req.params.id, days))
}
