import type { IPromotionModuleService } from "@medusajs/framework/types"
import CorePromotionModule from "@medusajs/medusa/promotion"

import { Fault } from "../../../lib/fault"
import { openModules } from "./open-modules"

/** Medusa's own Promotion module on one database. */
export type StockShop = {
  promotions: IPromotionModuleService
  migrate: () => Promise<void>
  close: () => Promise<void>
}

const isStock = (service: unknown): service is IPromotionModuleService =>
  service instanceof CorePromotionModule.service

export const openStock = async (url: string): Promise<StockShop> => {
  const { modules, ...rest } = await openModules(url, {
    promotion: { resolve: "@medusajs/medusa/promotion" },
  })
  const { promotion: promotions } = modules
  if (!isStock(promotions)) {
    throw new Fault(
      "Medusa's Promotion module is not the one that was loaded.",
      "correct scripts/bench/coupons/shop/stock-shop.ts"
    )
  }
  return { promotions, ...rest }
}
