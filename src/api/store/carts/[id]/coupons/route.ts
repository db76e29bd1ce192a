import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { answerCoupons } from "../../answer-coupons"
import { addCodes } from "../../try-codes"
import type { CouponBodyType } from "../../validators"

/** What became of each code that the cart holds. */
export const GET = (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => answerCoupons(req, res)

/**
 * Lets the cart hold a code. One that does not apply yet is parked and told with
 * what is missing; one that leads nowhere is refused with `coupon_unknown`.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<CouponBodyType>,
  res: MedusaResponse
): Promise<void> => {
  await addCodes(req, req.params.id, [req.validatedBody.code])
  await answerCoupons(req, res)
}
