import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, useQueryGraphStep } from "@medusajs/medusa/core-flows"

import { changeCartCouponsWorkflow } from "../coupon/change-cart-coupons"
import { giveLockBack } from "../locking/give-lock-back"
import { choosePaymentStep } from "./steps/choose-payment"
import { requirePossibleWishesStep } from "./steps/require-possible-wishes"

export const choosePaymentWorkflowId = "choose-payment"

type Input = { cart_id: string; payment_provider_id: string }

/**
 * Notes how an open cart is to be paid and prices it anew: a coupon may ask for
 * it. No payment begins.
 */
export const choosePaymentWorkflow = createWorkflow(
  choosePaymentWorkflowId,
  (input: Input) => {
    const { cart_id, payment_provider_id } = input
    acquireLockStep({ key: cart_id, timeout: 10, ttl: 30 })
    const carts = useQueryGraphStep({
      entity: "cart",
      fields: [
        "id",
        "region.payment_providers.id",
        "region.payment_providers.is_enabled",
      ],
      filters: { id: cart_id },
      options: { throwIfKeyNotFound: true },
    }).config({ name: "find-cart-to-pay" })
    requirePossibleWishesStep(
      transform({ carts, input }, ({ carts, input }) => ({
        wishes: { payment_provider_id: input.payment_provider_id },
        region: carts.data[0].region,
      }))
    )
    const isNew = choosePaymentStep({ cart_id, payment_provider_id })
    // Refuses what is no open cart.
    changeCartCouponsWorkflow.runAsStep({ input: { cart_id } })
    giveLockBack(cart_id)
    return new WorkflowResponse(isNew)
  }
)
