import type { MedusaContainer } from "@medusajs/framework/types"

import { env } from "../../config/env"
import { seedContext } from "./context"
import type { SeedContext } from "./context"
import { ensureAdmin, ensureCustomer } from "./ensure-accounts"
import { ensureCategories, ensureCollections } from "./ensure-categories"
import { ensureCoupon } from "./ensure-coupon"
import { ensureDelivery } from "./ensure-delivery"
import { ensurePastOrder } from "./ensure-past-order"
import { ensureProducts } from "./ensure-products"
import { ensurePublishableKey } from "./ensure-publishable-key"
import { ensureRegions, ensureTaxes } from "./ensure-regions"
import { ensureSeller } from "./ensure-seller"
import { ensureStock } from "./ensure-stock"
import { isSeeded, ensureStore, markSeeded } from "./ensure-store"
import { ensureWarehouse } from "./ensure-warehouse"

// Without a password in the environment there is no account: a known default
// would be an open door.
const ensurePeople = async (context: SeedContext): Promise<void> => {
  const { ADMIN_EMAIL, ADMIN_PASSWORD, CUSTOMER_EMAIL, CUSTOMER_PASSWORD } =
    env()
  if (ADMIN_PASSWORD) {
    await ensureAdmin(context, { email: ADMIN_EMAIL, password: ADMIN_PASSWORD })
  }
  if (CUSTOMER_PASSWORD) {
    const customerId = await ensureCustomer(context, {
      email: CUSTOMER_EMAIL,
      password: CUSTOMER_PASSWORD,
    })
    await ensurePastOrder(context, customerId)
  }
  if (!ADMIN_PASSWORD || !CUSTOMER_PASSWORD) {
    context.logger.warn(
      "Seed: no account made without a password; set ADMIN_PASSWORD and CUSTOMER_PASSWORD"
    )
  }
}

/** Everything that the demo shop needs, in order of dependence. */
export const seedShop = async (container: MedusaContainer): Promise<void> => {
  const context = seedContext(container)
  const { logger } = context
  if (await isSeeded(context)) {
    logger.info("Seed: done before, nothing to do")
    return
  }
  const started = Date.now()
  const report = (done: string): void => {
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    logger.info(`Seed: ${done} (${seconds} s)`)
  }

  const channelId = await ensureStore(context)
  await ensureRegions(context)
  await ensureTaxes(context)
  const warehouse = await ensureWarehouse(context, channelId)
  await ensureDelivery(context, warehouse)
  await ensurePublishableKey(context, channelId)
  await ensureCoupon(context)
  await ensureSeller(context)
  report("store, regions, taxes, delivery, coupon and seller are set")

  const categories = await ensureCategories(context)
  const collections = await ensureCollections(context)
  await ensureProducts(context, {
    channelId,
    profileId: warehouse.profileId,
    categories,
    collections,
  })
  await ensureStock(context, warehouse.locationId)
  report("products are drawn, created and in stock")

  await ensurePeople(context)
  await markSeeded(context)
  report("finished")
}
