import { writeFileSync } from "node:fs"

import type { IPromotionModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { asValue } from "@medusajs/framework/awilix"

import { COUPON_MODULE } from "../../../../../modules/coupon"
import type CouponModuleService from "../../../../../modules/coupon/service"
import type { CartJudging } from "../../../../../modules/promotion/contract"
import { countEarlierUses } from "../../../count-earlier-uses"
import { answersOf, shownBy, startApp } from "./app"
import { CARTS } from "./carts"

/** Why each cart's codes do not apply, by the cart's name. */
const reasonsOf = async (judging: CartJudging) => {
  const reasons: Record<string, (string | null)[]> = {}
  for (const { name, codes, context } of CARTS) {
    const { coupons } = await judging.judgeCart(codes, context, "en-GB")
    reasons[name] = coupons.map((each) =>
      each.state === "parked" ? each.reason.code : null
    )
  }
  return reasons
}

/** How many more carts can use a code, up to five. */
const usesLeft = async (
  coupons: CouponModuleService,
  promotions: IPromotionModuleService,
  code: string
): Promise<number> => {
  const [promotion] = await promotions.listPromotions(
    { code: [code] },
    { relations: ["campaign", "campaign.budget"] }
  )
  if (!promotion) {
    throw new Error(`${code} is gone`)
  }
  for (let held = 0; held < 5; held += 1) {
    const used_up = await coupons.holdUses(`cart_${code}_${held}`, {
      currency_code: "eur",
      buyer: { id: "cus_9", email: "eve@example.com" },
      uses: [{ promotion_id: promotion.id, code, amount_minor: 200 }],
      promotions: [promotion],
    })
    if (used_up.length > 0) {
      return held
    }
  }
  return 5
}

/** Counterfoil, on the database that stock Medusa left. */
const main = async (databaseUrl: string, file: string): Promise<void> => {
  const app = await startApp(databaseUrl, {
    [COUPON_MODULE]: {
      resolve: "./src/modules/coupon",
      dependencies: [ContainerRegistrationKeys.QUERY],
      options: { time_zone: "Europe/Berlin" },
    },
    [Modules.PROMOTION]: {
      resolve: "./src/modules/promotion",
      dependencies: [COUPON_MODULE],
    },
    [Modules.ORDER]: { resolve: "@medusajs/medusa/order" },
  })
  const container = app.sharedContainer
  if (!container) {
    throw new Error("Counterfoil did not start")
  }
  container.register(ContainerRegistrationKeys.QUERY, asValue(app.query))
  await countEarlierUses(container)
  // Safe to repeat, as after a kill.
  await countEarlierUses(container)

  const promotions = container.resolve<IPromotionModuleService & CartJudging>(
    Modules.PROMOTION
  )
  const coupons = container.resolve<CouponModuleService>(COUPON_MODULE)
  const answers = await answersOf(promotions)
  const reasons = await reasonsOf(promotions)
  const shown = await shownBy(promotions)
  const left: Record<string, number> = {}
  for (const code of ["LIMIT", "LIMIT-LEFT", "USAGE", "SPEND", "PERCENT"]) {
    left[code] = await usesLeft(coupons, promotions, code)
  }
  writeFileSync(file, JSON.stringify({ answers, reasons, shown, left }))
  await app.onApplicationShutdown()
}

const [databaseUrl = "", file = ""] = process.argv.slice(2)
void main(databaseUrl, file).then(() => process.exit(0))
