import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"

import { toMinorUnits } from "../../shared/money"
import { openOrderPaymentStep } from "../order-payment/steps/open-order-payment"
import type { CartClaim } from "./steps/claim-cart"
import { followCouponsStep } from "./steps/follow-coupons"
import { finishClaimStep } from "./steps/finish-claim"
import { keepClaimStep } from "./steps/keep-claim"

export const recordPlacedOrderWorkflowId = "record-placed-order"

const ORDER_FIELDS = [
  "id",
  "display_id",
  "currency_code",
  "total",
  "payment_collections.payment_sessions.provider_id",
]

/**
 * Ends a placing: opens the order's payment record, gives it the coupons that
 * its cart has counted and writes down, for good, which order the cart became.
 * Safe to repeat.
 */
export const recordPlacedOrderWorkflow = createWorkflow(
  recordPlacedOrderWorkflowId,
  (input: { cart_id: string; claim: CartClaim; order_id: string }) => {
    const orders = useQueryGraphStep({
      entity: "order",
      fields: ORDER_FIELDS,
      filters: { id: input.order_id },
      options: { throwIfKeyNotFound: true },
    }).config({ name: "find-placed-order" })
    keepClaimStep({ cart_id: input.cart_id, claim: input.claim })

    openOrderPaymentStep(
      transform({ orders }, ({ orders }) => {
        const [order] = orders.data
        const [collection] = order.payment_collections ?? []
        return {
          order_id: order.id,
          provider_id: collection?.payment_sessions?.[0]?.provider_id ?? null,
          currency_code: order.currency_code,
          total_minor: toMinorUnits(order.total, order.currency_code),
          has_hold: true,
        }
      })
    )
    finishClaimStep(input)
    // Last, as nothing can take the order back any more.
    followCouponsStep({ order_id: input.order_id })

    return new WorkflowResponse(
      transform({ orders }, ({ orders }) => ({
        id: orders.data[0].id,
        display_id: orders.data[0].display_id,
      }))
    )
  }
)
