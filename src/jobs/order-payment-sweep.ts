import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { messageOf } from "../shared/errors"
import { workOff } from "../shared/work-off"
import { cancelOrderPaymentWorkflow } from "../workflows/order-payment/cancel-order-payment"
import { findOrdersToCheck } from "../workflows/order-payment/find-orders-to-check"
import { settleOrderWorkflow } from "../workflows/order-payment/settle-order"

const LOCK = "order-payment-sweep"

// Less than the minute until the next one; the rest is then first in line.
const PACE = { atOnce: 4, forMs: 20_000 }

const sweep = async (container: MedusaContainer): Promise<void> => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  // One order's failure does not keep the others waiting.
  const each = async (
    ids: string[],
    work: (id: string) => Promise<unknown>
  ) => {
    const left = await workOff(ids, PACE, (id) =>
      work(id).catch((error: unknown) => {
        logger.warn(`Order ${id} could not be settled: ${messageOf(error)}`)
      })
    )
    if (left > 0) {
      logger.warn(`${left} orders are due and wait for the next sweep.`)
    }
  }
  const { expired, unsettled } = await findOrdersToCheck(container)
  await each(expired, (order_id) =>
    cancelOrderPaymentWorkflow(container).run({
      input: { order_id, reason: "hold_expired", actor: "shop" },
    })
  )
  await each(unsettled, (order_id) =>
    settleOrderWorkflow(container).run({ input: { order_id } })
  )
}

/**
 * Heals what no event told: gives up orders whose hold ran out, and settles
 * those that wait for money, for a refund or for a dispute, and now and then
 * every paid one. One process sweeps at a time.
 */
export default async function orderPaymentSweep(
  container: MedusaContainer
): Promise<void> {
  let ours = false
  await container
    .resolve(Modules.LOCKING)
    .execute(
      LOCK,
      () => {
        ours = true
        return sweep(container)
      },
      { timeout: 1 }
    )
    .catch((error: unknown) => {
      // Without the lock another process is sweeping; that is as good.
      if (ours) {
        throw error
      }
    })
}

export const config = {
  name: "order-payment-sweep",
  schedule: "* * * * *",
}
