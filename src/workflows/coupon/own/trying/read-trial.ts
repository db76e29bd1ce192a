import type { MedusaContainer } from "@medusajs/framework/types"

import type { CompiledCoupon, Fault } from "../../../../modules/coupon/domain"
import { readCouponJson, type CouponJson } from "../check-coupon"

/** A coupon to try, or what is wrong with it. */
export type Trial =
  { ok: true; coupon: CompiledCoupon } | { ok: false; faults: Fault[] }

/** Reads a coupon that is to be tried, as if it were active. */
export const readTrial = (
  container: MedusaContainer,
  body: CouponJson
): Trial => {
  const reading = readCouponJson(container, { ...body, status: "active" })
  return reading.ok
    ? { ok: true, coupon: reading.read.compiled }
    : {
        ok: false,
        faults: reading.faults.map(({ field, ...fault }) => ({
          ...fault,
          field: `coupon.${field}`,
        })),
      }
}
