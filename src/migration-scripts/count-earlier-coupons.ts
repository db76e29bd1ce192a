import type { MedusaContainer } from "@medusajs/framework/types"

import { countEarlierUses } from "../workflows/coupon/count-earlier-uses"

/**
 * Brings uses of coupons into the ledger that were counted by core. It is a
 * migration script, as it reads orders and links, which core makes after all
 * modules' migrations.
 */
export default async function countEarlierCoupons({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  await countEarlierUses(container)
}
