import {
  transform,
  when,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import type { Settled } from "./settle/settle"

/** Emitted when an order is fully paid for the first time: `{ id: order_id }`. */
export const ORDER_PAID_EVENT = "order.paid"
/** Emitted when money went back to the shopper: `{ id: order_id }`. */
export const ORDER_REFUNDED_EVENT = "order.refunded"

/**
 * Tells the rest of the shop what a settle found. For use inside the
 * composition of a workflow.
 */
export const emitPaymentEvents = (
  orderId: WorkflowData<string> | string,
  settled: WorkflowData<Settled> | Settled
): void => {
  const data = transform({ orderId }, ({ orderId }) => ({ id: orderId }))
  when(
    "order-became-paid",
    { settled },
    ({ settled }) => settled.became_paid
  ).then(() => {
    emitEventStep({ eventName: ORDER_PAID_EVENT, data })
  })
  when(
    "order-was-refunded",
    { settled },
    ({ settled }) => settled.refunded.length > 0
  ).then(() => {
    emitEventStep({ eventName: ORDER_REFUNDED_EVENT, data }).config({
      name: "emit-order-refunded",
    })
  })
}
