import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { previewCoupon } from "../../../../workflows/coupon/own/trying/preview-coupon"
import { refuse, type Refusable } from "../refuse"
import type { PreviewResponse } from "../types"
import type { PreviewBody } from "../validators"

/** What a coupon would do to a cart that is made up, and why. */
export const POST = async (
  req: AuthenticatedMedusaRequest<PreviewBody>,
  res: Refusable<PreviewResponse>
): Promise<void> => {
  const { coupon, cart } = req.validatedBody
  const previewed = await previewCoupon(req.scope, coupon, cart)
  if (previewed.ok) {
    res.status(200).json(previewed.preview)
  } else {
    refuse(res, previewed.faults)
  }
}
