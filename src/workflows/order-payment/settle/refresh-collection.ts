import { Modules, PaymentCollectionStatus } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import {
  fromMinorUnits,
  sumMinorUnits,
  toMinorUnits,
} from "../../../shared/money"

/**
 * Makes a payment collection's sums those of its payments, as core does at the
 * end of a capture or refund: one that was cut off before has not got there.
 */
export const refreshCollection = async (
  container: MedusaContainer,
  collectionId: string
): Promise<void> => {
  const payments = container.resolve(Modules.PAYMENT)
  const collection = await payments.retrievePaymentCollection(collectionId, {
    relations: ["payments.captures", "payments.refunds"],
  })
  const { currency_code: currency } = collection
  const made = collection.payments ?? []
  const captured = sumMinorUnits(
    made.flatMap(({ captures }) => captures ?? []),
    currency
  )
  const refunded = sumMinorUnits(
    made.flatMap(({ refunds }) => refunds ?? []),
    currency
  )
  const isComplete =
    captured > 0 && captured >= toMinorUnits(collection.amount, currency)
  const update = {
    captured_amount: Number(fromMinorUnits(captured, currency)),
    refunded_amount: Number(fromMinorUnits(refunded, currency)),
    ...(isComplete
      ? {
          status: PaymentCollectionStatus.COMPLETED,
          completed_at: collection.completed_at ?? new Date(),
        }
      : {}),
  }
  await payments.updatePaymentCollections(collectionId, update)
}
