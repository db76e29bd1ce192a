import { PromotionActions } from "@medusajs/framework/utils"
import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  updateCartPromotionsWorkflow,
} from "@medusajs/medusa/core-flows"

import { giveLockBack } from "../locking/give-lock-back"
import type { CartCodesInput } from "./change-codes"
import { changeCartCodesStep } from "./steps/change-cart-codes"
import { mindGiftsStep } from "./steps/mind-gifts"

export const changeCartCouponsWorkflowId = "change-cart-coupons"

/**
 * The one way in which codes get into a cart and out of it: which it holds is
 * changed, then core prices it anew, then its gifts follow. Core is given no
 * codes: a cart is priced with those that it holds (ADR-0011).
 */
export const changeCartCouponsWorkflow = createWorkflow(
  changeCartCouponsWorkflowId,
  (input: CartCodesInput) => {
    const { cart_id } = input
    acquireLockStep({ key: cart_id, timeout: 10, ttl: 30 })
    const sorted = changeCartCodesStep(input)
    updateCartPromotionsWorkflow.runAsStep({
      input: {
        cart_id,
        promo_codes: [],
        action: PromotionActions.REPLACE,
        force_refresh_payment_collection: true,
      },
    })
    mindGiftsStep({ cart_id })
    giveLockBack(cart_id)
    return new WorkflowResponse(sorted)
  }
)
