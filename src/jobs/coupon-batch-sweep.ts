import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { fillLeftBatches } from "../workflows/coupon/codes/fill-batches"

const LOCK = "coupon-batch-sweep"

/**
 * The guarantee: every batch gets its codes, whatever process died over them.
 * One process sweeps at a time.
 */
export default async function couponBatchSweep(
  container: MedusaContainer
): Promise<void> {
  let ours = false
  const sweep = async () => {
    ours = true
    await fillLeftBatches(container)
  }
  await container
    .resolve(Modules.LOCKING)
    .execute(LOCK, sweep, { timeout: 1 })
    .catch((error: unknown) => {
      // Without the lock another process is sweeping; that is as good.
      if (ours) {
        throw error
      }
    })
}

export const config = {
  name: "coupon-batch-sweep",
  schedule: "* * * * *",
}
