import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { whatIf } from "../../../../workflows/coupon/own/trying/what-if"
import { refuse, type Refusable } from "../refuse"
import type { WhatIfResponse } from "../types"
import type { WhatIfBody } from "../validators"

/** What a coupon would have done to the last orders. */
export const POST = async (
  req: AuthenticatedMedusaRequest<WhatIfBody>,
  res: Refusable<WhatIfResponse>
): Promise<void> => {
  const { coupon, orders } = req.validatedBody
  const tried = await whatIf(req.scope, coupon, orders)
  if (tried.ok) {
    res.status(200).json(tried.result)
  } else {
    refuse(res, tried.faults)
  }
}
