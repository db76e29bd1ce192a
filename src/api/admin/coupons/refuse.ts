import type { MedusaResponse } from "@medusajs/framework/http"

import type { CouponRefusal, CouponResponse } from "./types"

/** Answers what is wrong with a coupon, each fault with its field and the cure. */
export const refuse = (
  res: MedusaResponse<CouponResponse>,
  faults: readonly CouponRefusal["faults"][number][]
): void => {
  const body: CouponRefusal = {
    type: "invalid_data",
    message: faults
      .map(({ field, message }) => (field ? `${field}: ${message}` : message))
      .join(" "),
    faults: [...faults],
  }
  res.status(400).json(body)
}
