import type { MedusaContainer } from "@medusajs/framework/types"

import { COUPON_MODULE } from "../../../modules/coupon"
import { compileCoupon, type Fault } from "../../../modules/coupon/domain"
import type CouponModuleService from "../../../modules/coupon/service"
import type { CouponView } from "../coupon-types"
import { checkCampaign, checkCode, checkGift, checkReferences } from "./checks"
import {
  readCouponBody,
  type CouponReading,
  type ReadCoupon,
} from "./read-body"

export type CouponJson = Readonly<Record<string, unknown>>

/** Stands for the id that a coupon does not have yet. */
export const UNSAVED = "coupon_unsaved"

/** Reads a coupon without looking at the shop, as for trying it out. */
export const readCouponJson = (
  container: MedusaContainer,
  body: CouponJson,
  before: CouponView | null = null
): CouponReading => {
  const coupons = container.resolve<CouponModuleService>(COUPON_MODULE)
  return readCouponBody((raw) => compileCoupon(coupons.registry, raw), body, {
    id: before?.id ?? UNSAVED,
    created_at: before?.created_at ?? new Date().toISOString(),
  })
}

const usedMore = (
  { document }: ReadCoupon,
  before: CouponView | null
): Fault[] => {
  const { uses } = document.limits
  return before && uses !== null && uses < before.uses
    ? [
        {
          field: "limits.uses",
          code: "below_uses",
          message: `It was used ${before.uses} times already: give at least as many, or pause it.`,
        },
      ]
    : []
}

/**
 * Reads and checks a coupon as staff send it: by itself, and against what there
 * is in the shop.
 *
 * @param before the coupon that is changed; null for a new one
 */
export const checkCoupon = async (
  container: MedusaContainer,
  body: CouponJson,
  before: CouponView | null
): Promise<CouponReading> => {
  const reading = readCouponJson(container, body, before)
  if (!reading.ok) {
    return reading
  }
  const { compiled, document, campaign_id } = reading.read
  const was = before?.document ?? null
  const found = await Promise.all([
    checkReferences(container, document, was),
    checkGift(container, document, was),
    checkCampaign(container, document, campaign_id),
    checkCode(container, compiled.code, before?.id ?? null),
  ])
  const faults = [...usedMore(reading.read, before), ...found.flat()]
  return faults.length > 0 ? { ok: false, faults } : reading
}
