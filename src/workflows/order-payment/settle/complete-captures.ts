import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { sumMinorUnits, toMinorUnits } from "../../../shared/money"
import { addTransaction } from "./add-transaction"
import type { BookedPayment, OrderToSettle } from "./read-order"
import { refreshCollection } from "./refresh-collection"

/**
 * Completes captures that core was booking when it died. Core writes a capture,
 * then the payment's mark, its collection and, last, the order's transaction:
 * where the last is missing, any of the others may be.
 *
 * @param payment as it was read at the beginning of the settle
 */
export const completeCaptures = async (
  container: MedusaContainer,
  order: Pick<OrderToSettle, "id" | "collection_id" | "transactions">,
  payment: BookedPayment,
  currency_code: string
): Promise<void> => {
  const known = new Set(order.transactions.map((each) => each.reference_id))
  const captures = payment.captures ?? []
  const cutOff = captures.filter(({ id }) => !known.has(id))
  if (cutOff.length === 0) {
    return
  }
  for (const { id, amount } of cutOff) {
    await addTransaction(container, {
      order_id: order.id,
      amount: Number(amount),
      currency_code,
      reference: "capture",
      reference_id: id,
    })
  }
  if (
    !payment.captured_at &&
    sumMinorUnits(captures, currency_code) >=
      toMinorUnits(payment.amount, currency_code)
  ) {
    const update = { id: payment.id, captured_at: new Date() }
    await container.resolve(Modules.PAYMENT).updatePayment(update)
  }
  if (order.collection_id) {
    await refreshCollection(container, order.collection_id)
  }
}
