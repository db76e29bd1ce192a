import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { Modules } from "@medusajs/framework/utils"
import {
  cancelDraftOrderEditWorkflow,
  dismissRemoteLinkStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"

import { addedPromotions } from "./added-promotions"

/**
 * Gives up an edit of a draft order, by core's workflow. That compares the
 * codes that were typed with the promotions' own, and leaves those linked that
 * were added by another spelling or a batch's code; they are unlinked here.
 */
export const cancelDraftEditWorkflow = createWorkflow(
  "cancel-draft-edit",
  (input: { order_id: string }) => {
    const { data: orders } = useQueryGraphStep({
      entity: "order",
      fields: [
        "id",
        "items.adjustments.promotion_id",
        "shipping_methods.adjustments.promotion_id",
      ],
      filters: { id: input.order_id },
    }).config({ name: "edited-draft" })
    const { data: changes } = useQueryGraphStep({
      entity: "order_change",
      fields: [
        "id",
        "actions.action",
        "actions.ordering",
        "actions.reference_id",
      ],
      filters: { order_id: input.order_id, status: ["pending", "requested"] },
    }).config({ name: "draft-edit" })

    cancelDraftOrderEditWorkflow.runAsStep({ input })

    const stray = transform({ input, orders, changes }, (facts) =>
      facts.orders.flatMap((order) =>
        addedPromotions(
          order,
          facts.changes.flatMap(({ actions }) => actions ?? [])
        ).map((promotion_id) => ({
          [Modules.ORDER]: { order_id: facts.input.order_id },
          [Modules.PROMOTION]: { promotion_id },
        }))
      )
    )
    dismissRemoteLinkStep(stray)
    return new WorkflowResponse(input)
  }
)
