import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"

import type {
  CancelReason,
  PaymentEntryFact,
} from "../../../modules/order-payment/domain"
import type { OrderToSettle } from "./read-order"

/**
 * Gives an order up: core cancels it and frees its stock. Its payment pages must be closed before.
 *
 * @param actor `shopper`, `shop` or `staff:<user id>`
 * @returns the entry for the ledger
 * @throws MedusaError NOT_ALLOWED when core refuses (something was shipped).
 */
export const releaseOrder = async (
  container: MedusaContainer,
  order: OrderToSettle,
  reason: CancelReason,
  actor: string
): Promise<PaymentEntryFact> => {
  if (!order.canceled_at) {
    await cancelOrderWorkflow(container).run({
      input: { order_id: order.id, canceled_by: actor.replace("staff:", "") },
    })
  }
  return {
    reference: order.id,
    kind: "canceled",
    external_id: reason,
    amount_minor: order.total_minor,
    currency_code: order.currency_code,
    actor,
  }
}
