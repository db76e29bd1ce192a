import { writeFileSync } from "node:fs"

import type { IPromotionModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { answersOf, shownBy, startApp } from "./app"
import { EARLIER_USES, PROMOTIONS } from "./promotions"

/** Stock Medusa: makes promotions, counts uses, and prices carts with them. */
const main = async (databaseUrl: string, file: string): Promise<void> => {
  const app = await startApp(databaseUrl, {
    [Modules.PROMOTION]: { resolve: "@medusajs/medusa/promotion" },
    [Modules.ORDER]: { resolve: "@medusajs/medusa/order" },
  })
  const promotions = app.sharedContainer?.resolve<IPromotionModuleService>(
    Modules.PROMOTION
  )
  if (!promotions) {
    throw new Error("Stock Medusa has no Promotion module")
  }
  for (const each of PROMOTIONS) {
    await promotions.createPromotions(each)
  }
  for (const { code, amount, by } of EARLIER_USES) {
    await promotions.registerUsage([{ code, amount }], by)
  }
  const answers = await answersOf(promotions)
  const shown = await shownBy(promotions)
  writeFileSync(file, JSON.stringify({ answers, shown }))
  await app.onApplicationShutdown()
}

const [databaseUrl = "", file = ""] = process.argv.slice(2)
void main(databaseUrl, file).then(() => process.exit(0))
