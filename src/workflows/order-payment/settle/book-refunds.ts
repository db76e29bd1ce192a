import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"

import type { HostedPaymentFacts } from "../../../modules/order-payment/contract"
import { messageOf } from "../../../shared/errors"
import { fromMinorUnits, toMinorUnits } from "../../../shared/money"
import { addTransaction } from "./add-transaction"
import type { BookedPayment, OrderToSettle } from "./read-order"
import { refreshCollection } from "./refresh-collection"

type RefundFacts = HostedPaymentFacts["refunds"][number]
type Order = Pick<OrderToSettle, "id" | "canceled_at">
type CoreRefund = NonNullable<BookedPayment["refunds"]>[number]

const keyOf = (refund: RefundFacts): string => refund.key ?? refund.id

const refundsInCore = (
  container: MedusaContainer,
  paymentId: string
): Promise<CoreRefund[]> =>
  container
    .resolve(Modules.PAYMENT)
    .listRefunds({ payment_id: paymentId }, { take: null })

// A refund that core made through the provider carries core's own id as key;
// those of older versions carry none and are known by their amount.
const inCore = (
  refunds: CoreRefund[],
  refund: RefundFacts,
  currency: string
): CoreRefund | undefined =>
  refunds.find(
    ({ id, metadata }) =>
      id === keyOf(refund) || metadata?.refund_key === keyOf(refund)
  ) ??
  refunds.find(
    ({ amount, metadata }) =>
      refund.key === null &&
      !metadata?.refund_key &&
      toMinorUnits(amount, currency) === refund.amount_minor
  )

// Core's refund asks the provider; this mark makes it confirm, not pay again.
const markBooked = async (
  container: MedusaContainer,
  payment: BookedPayment,
  key: string
): Promise<void> => {
  const update = {
    id: payment.id,
    data: { ...payment.data, booked_refund: { key } },
  }
  await container.resolve(Modules.PAYMENT).updatePayment(update)
}

const book = async (
  container: MedusaContainer,
  order: Order,
  collectionId: string,
  payment: BookedPayment,
  refund: RefundFacts,
  currency_code: string
): Promise<void> => {
  const refund_key = keyOf(refund)
  const amount = Number(fromMinorUnits(refund.amount_minor, currency_code))
  const input = {
    payment_id: payment.id,
    amount,
    metadata: { refund_key },
    ...(refund.detail ? { note: refund.detail } : {}),
  }
  const find = async () =>
    inCore(await refundsInCore(container, payment.id), refund, currency_code)
  const before = await find()
  if (!before) {
    await markBooked(container, payment, refund_key)
    if (order.canceled_at) {
      // Core's workflow refuses for a canceled order after it has refunded.
      await container.resolve(Modules.PAYMENT).refundPayment(input)
    } else {
      await refundPaymentWorkflow(container).run({ input })
    }
  }
  const made = await find()
  if (!made) {
    return
  }
  const wasMissing = await addTransaction(container, {
    order_id: order.id,
    amount: -amount,
    currency_code,
    reference: "refund",
    reference_id: made.id,
  })
  if (before && wasMissing) {
    // Core was booking it when it died.
    await refreshCollection(container, collectionId)
  }
}

// The money came back: core must not say any more that it is gone.
const unbook = async (
  container: MedusaContainer,
  order: Order,
  collectionId: string,
  payment: BookedPayment,
  refund: RefundFacts,
  currency_code: string
): Promise<void> => {
  const payments = container.resolve(Modules.PAYMENT)
  const made = inCore(
    await refundsInCore(container, payment.id),
    refund,
    currency_code
  )
  if (!made) {
    return
  }
  await addTransaction(container, {
    order_id: order.id,
    amount: Number(fromMinorUnits(refund.amount_minor, currency_code)),
    currency_code,
    reference: "refund_failed",
    reference_id: made.id,
  })
  await payments.deleteRefunds([made.id])
  await refreshCollection(container, collectionId)
}

/**
 * Makes core's refunds those of the payment service: adds what is missing,
 * takes away what failed. Safe to repeat.
 */
export const bookRefunds = async (
  container: MedusaContainer,
  order: Order,
  collectionId: string,
  payment: BookedPayment,
  facts: HostedPaymentFacts
): Promise<void> => {
  for (const refund of facts.refunds) {
    try {
      if (refund.status === "failed") {
        await unbook(
          container,
          order,
          collectionId,
          payment,
          refund,
          facts.currency_code
        )
      } else {
        await book(
          container,
          order,
          collectionId,
          payment,
          refund,
          facts.currency_code
        )
      }
    } catch (error) {
      // The ledger has it; core follows with a later settle.
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(
          `Refund ${keyOf(refund)} of order ${order.id} is not in core yet: ${messageOf(error)}`
        )
    }
  }
}
