import { join } from "node:path"

import CouponModuleService from "../../../../src/modules/coupon/service"
import PromotionModuleService from "../../../../src/modules/promotion/service"
import { Fault } from "../../../lib/fault"
import { openModules } from "./open-modules"

/** Our modules on one database. */
export type OurShop = {
  promotions: PromotionModuleService
  coupons: CouponModuleService
  migrate: () => Promise<void>
  close: () => Promise<void>
}

// Compiled, they lie at the same place as the bench.
const modulePath = (name: string): string =>
  join(__dirname, "../../../../src/modules", name)

export const openOurs = async (url: string): Promise<OurShop> => {
  const { modules, ...rest } = await openModules(url, {
    coupon: {
      resolve: modulePath("coupon"),
      dependencies: ["query"],
      options: {
        time_zone: "Europe/Berlin",
        returns_on_refund: false,
        folds_plus_tags: false,
      },
    },
    promotion: { resolve: modulePath("promotion"), dependencies: ["coupon"] },
  })
  const { promotion: promotions, coupon: coupons } = modules
  if (
    !(promotions instanceof PromotionModuleService) ||
    !(coupons instanceof CouponModuleService)
  ) {
    throw new Fault(
      "Our modules are not those that were loaded.",
      "correct scripts/bench/coupons/shop/our-shop.ts"
    )
  }
  return { promotions, coupons, ...rest }
}
