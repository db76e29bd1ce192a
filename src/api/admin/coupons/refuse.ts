import type { MedusaResponse } from "@medusajs/framework/http"

import type { CouponRefusal } from "./types"

/** Either what was asked for, or what is wrong with the coupon. */
export type Refusable<T> = MedusaResponse<T | CouponRefusal>

/** Answers what is wrong with a coupon, each fault with its field and the cure. */
export const refuse = <T>(
  res: Refusable<T>,
  faults: readonly CouponRefusal["faults"][number][]
): void => {
  res.status(400).json({
    type: "invalid_data",
    message: faults
      .map(({ field, message }) => (field ? `${field}: ${message}` : message))
      .join(" "),
    faults: [...faults],
  })
}
