import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  completeCartWorkflow,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"

import { PAYMENT_CHOICE } from "../../modules/placing/contract"
import type { PlacingWishes } from "../../modules/placing/domain"
import { giveLockBack } from "../locking/give-lock-back"
import { fillCartWorkflow } from "./fill-cart"
import { planPlacing, type CartToPlace } from "./plan-placing"
import { recordPlacedOrderWorkflow } from "./record-placed-order"
import { claimCartStep } from "./steps/claim-cart"
import { clearRemainsStep } from "./steps/clear-remains"
import { holdCouponsStep } from "./steps/hold-coupons"
import { keepClaimStep } from "./steps/keep-claim"
import { prepareCartPaymentStep } from "./steps/prepare-cart-payment"
import { validateCartForPlacingStep } from "./steps/validate-cart-for-placing"

export const placeOrderWorkflowId = "place-order"

const CART_FIELDS = [
  "id",
  "email",
  "currency_code",
  "total",
  "items.id",
  "items.adjustments.code",
  "shipping_methods.shipping_option_id",
  "shipping_methods.adjustments.code",
  "shipping_address.*",
  "region.payment_providers.id",
  "region.payment_providers.is_enabled",
  "payment_collection.id",
]

/**
 * Places a cart's order before any money moves: writes what the shopper said
 * into the cart, freezes its figures, reserves its stock, counts its coupons
 * and opens its payment record. Placing a cart again answers the same order,
 * whatever is wished then.
 *
 * The lock spares others the wait in vain; the claim and the database's unique
 * index on order_cart are what makes it one order per cart.
 *
 * The payment service is not called here, so that its outage cannot undo an
 * order; `openPaymentWorkflow` does that afterwards.
 */
export const placeOrderWorkflow = createWorkflow(
  placeOrderWorkflowId,
  (input: { cart_id: string; wishes: PlacingWishes }) => {
    acquireLockStep({ key: input.cart_id, timeout: 30, ttl: 120 })

    const { cart_id, wishes } = input
    const claim = claimCartStep({ cart_id })
    const known_id = clearRemainsStep({ cart_id, claim })
    const isNew = transform({ known_id }, ({ known_id }) => known_id === null)

    when("cart-is-not-placed", { isNew }, ({ isNew }) => isNew).then(() => {
      fillCartWorkflow.runAsStep({ input: { cart_id, claim, wishes } })
    })
    const carts = useQueryGraphStep({
      entity: "cart",
      fields: CART_FIELDS,
      filters: { id: cart_id },
      options: { throwIfKeyNotFound: true },
    }).config({ name: "find-cart" })
    const choices = useQueryGraphStep({
      entity: PAYMENT_CHOICE,
      fields: ["payment_provider_id"],
      filters: { cart_id },
    }).config({ name: "find-payment-choice" })
    const plan = transform(
      { carts, choices, wishes },
      ({ carts, choices, wishes }) =>
        planPlacing(
          carts.data[0] as CartToPlace,
          wishes,
          choices.data[0]?.payment_provider_id
        )
    )

    const placed = when(
      "cart-can-be-placed",
      { isNew },
      ({ isNew }) => isNew
    ).then(() => {
      const { cart, has_collection, provider_id } = plan
      validateCartForPlacingStep({ cart, wishes, provider_id })
      keepClaimStep({ cart_id, claim }).config({
        name: "keep-claim-before-payment",
      })
      prepareCartPaymentStep({ cart_id, has_collection, provider_id })
      keepClaimStep({ cart_id, claim }).config({
        name: "keep-claim-before-order",
      })
      holdCouponsStep({ cart_id })
      return completeCartWorkflow.runAsStep({ input: { id: cart_id } })
    })

    const order = recordPlacedOrderWorkflow.runAsStep({
      input: {
        cart_id,
        claim,
        order_id: transform(
          { known_id, placed },
          ({ known_id, placed }) => placed?.id ?? known_id ?? ""
        ),
      },
    })

    giveLockBack(cart_id)

    return new WorkflowResponse(order)
  }
)
