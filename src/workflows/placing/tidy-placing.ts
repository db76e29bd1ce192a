import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep } from "@medusajs/medusa/core-flows"

import { giveLockBack } from "../locking/give-lock-back"
import { recordPlacedOrderWorkflow } from "./record-placed-order"
import { claimCartStep } from "./steps/claim-cart"
import { clearRemainsStep } from "./steps/clear-remains"
import { releaseCouponsStep } from "./steps/release-coupons"
import { releaseClaimStep } from "./steps/release-claim"

export const tidyPlacingWorkflowId = "tidy-placing"

/**
 * Ends a placing whose process died: an order that only lacked its last notes
 * gets them, half an order is taken back, so that its stock is free and its
 * cart can be placed again.
 */
export const tidyPlacingWorkflow = createWorkflow(
  tidyPlacingWorkflowId,
  (input: { cart_id: string }) => {
    acquireLockStep({ key: input.cart_id, timeout: 30, ttl: 120 })

    const { cart_id } = input
    const claim = claimCartStep({ cart_id })
    const order_id = clearRemainsStep({ cart_id, claim })

    when("an-order-is-there", { order_id }, ({ order_id }) =>
      Boolean(order_id)
    ).then(() => {
      recordPlacedOrderWorkflow.runAsStep({
        input: {
          cart_id,
          claim,
          order_id: transform({ order_id }, ({ order_id }) => order_id ?? ""),
        },
      })
    })
    when("nothing-is-there", { order_id }, ({ order_id }) => !order_id).then(
      () => {
        releaseCouponsStep({ cart_id })
        releaseClaimStep({ cart_id, claim })
      }
    )

    giveLockBack(input.cart_id)

    return new WorkflowResponse(order_id)
  }
)
