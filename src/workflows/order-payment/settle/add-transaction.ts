import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

/**
 * Adds a transaction to an order, once by its reference; core's decimals.
 *
 * @returns whether it was missing
 */
export const addTransaction = async (
  container: MedusaContainer,
  transaction: {
    order_id: string
    amount: number
    currency_code: string
    reference: "capture" | "refund" | "refund_failed"
    reference_id: string
  }
): Promise<boolean> => {
  const orders = container.resolve(Modules.ORDER)
  const { order_id, reference, reference_id } = transaction
  const known = await orders.listOrderTransactions({
    order_id,
    reference,
    reference_id,
  })
  if (known.length > 0) {
    return false
  }
  await orders.addOrderTransactions(transaction)
  return true
}
