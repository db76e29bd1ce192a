import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { refreshCartItemsWorkflow } from "@medusajs/medusa/core-flows"

import { mindGifts, MINDING_GIFTS } from "../coupon/gifts/mind-gifts"

// After a cart was priced anew, whatever changed it.
refreshCartItemsWorkflow.hooks.beforeRefreshingPaymentCollection(
  async ({ input }, { container, idempotencyKey }) => {
    const isOurs = Boolean(input.additional_data?.[MINDING_GIFTS])
    if (!isOurs) {
      await mindGifts(container, input.cart_id, idempotencyKey)
    }
    return new StepResponse(void 0)
  }
)
