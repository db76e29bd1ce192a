import type { MedusaContainer } from "@medusajs/framework/types"

import { COUPON_MODULE } from "../../../../modules/coupon"
import type CouponModuleService from "../../../../modules/coupon/service"
import type { CouponReport } from "../../preview-types"
import { readCoupon } from "../read-coupon"
import { readRevenue } from "./read-revenue"
import { periodUpTo, reportOfUses } from "./report-of-uses"

/** Today by the clock of a place, `YYYY-MM-DD`. */
const todayIn = (timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(
    new Date()
  )

/**
 * How a coupon was used in the last days, today included, by the shop's clock.
 *
 * @throws MedusaError NOT_FOUND
 */
export const reportCoupon = async (
  container: MedusaContainer,
  couponId: string,
  days: number
): Promise<CouponReport> => {
  const { id } = await readCoupon(container, couponId)
  const coupons = container.resolve<CouponModuleService>(COUPON_MODULE)
  const { time_zone } = coupons.options
  const period = periodUpTo(todayIn(time_zone), days)
  const uses = await coupons.usesSince({
    promotion_id: id,
    from: period.from,
  })
  const orders = new Set(uses.flatMap(({ order_id }) => order_id ?? []))
  const revenue = await readRevenue(container, [...orders])
  return reportOfUses({ coupon_id: id, time_zone, ...period }, uses, revenue)
}
