import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { messageOf } from "../shared/errors"
import { settleOrderWorkflow } from "../workflows/order-payment/settle-order"

const BATCH = 50

/**
 * Heals what no event told: settles the unfinished orders that were looked at
 * longest ago. One order's failure does not keep the others waiting.
 */
export default async function orderPaymentSweep(
  container: MedusaContainer
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)

  const { data: unfinished } = await query.graph({
    entity: "order_payment",
    fields: ["order_id"],
    filters: { state: ["pending", "processing", "failed"] },
    pagination: { take: BATCH, order: { checked_at: "ASC" } },
  })

  for (const { order_id } of unfinished) {
    try {
      await settleOrderWorkflow(container).run({ input: { order_id } })
    } catch (error) {
      logger.warn(`Order ${order_id} could not be settled: ${messageOf(error)}`)
    }
  }
}

export const config = {
  name: "order-payment-sweep",
  schedule: "* * * * *",
}
