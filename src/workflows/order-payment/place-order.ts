import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  completeCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  refreshPaymentCollectionForCartWorkflow,
  releaseLockStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"

import { toMinorUnits } from "../../shared/money"
import { openOrderPaymentStep } from "./steps/open-order-payment"
import { validateCartForPlacingStep } from "./steps/validate-cart-for-placing"

export const placeOrderWorkflowId = "place-order"

const CART_FIELDS = [
  "id",
  "email",
  "currency_code",
  "total",
  "items.id",
  "shipping_methods.id",
  "shipping_address.*",
  "region.payment_providers.id",
  "payment_collection.id",
]

/**
 * Places a cart's order before any money moves: freezes its figures, reserves
 * its stock, counts its coupons and opens its payment record. Placing the same
 * cart again answers the same order.
 *
 * The payment service is not called here, so that its outage cannot undo an
 * order; `openPaymentWorkflow` does that afterwards.
 */
export const placeOrderWorkflow = createWorkflow(
  placeOrderWorkflowId,
  (input: { cart_id: string }) => {
    acquireLockStep({ key: input.cart_id, timeout: 30, ttl: 120 })

    const links = useQueryGraphStep({
      entity: "order_cart",
      fields: ["order_id"],
      filters: { cart_id: input.cart_id },
    }).config({ name: "find-order-of-cart" })
    const carts = useQueryGraphStep({
      entity: "cart",
      fields: CART_FIELDS,
      filters: { id: input.cart_id },
      options: { throwIfKeyNotFound: true },
    }).config({ name: "find-cart" })

    const plan = transform({ links, carts }, ({ links, carts }) => {
      const [cart] = carts.data
      const isNew = links.data.length === 0
      const isFree = toMinorUnits(cart.total, cart.currency_code) === 0
      return {
        cart,
        isNew,
        hasCollection: Boolean(cart.payment_collection?.id),
        needsPayment: isNew && !isFree,
        provider_id: isFree
          ? null
          : (cart.region?.payment_providers?.[0]?.id ?? null),
      }
    })

    when("cart-is-not-placed", { plan }, ({ plan }) => plan.isNew).then(() => {
      validateCartForPlacingStep({ cart: plan.cart })
    })
    when(
      "cart-has-no-collection",
      { plan },
      ({ plan }) => plan.isNew && !plan.hasCollection
    ).then(() => {
      createPaymentCollectionForCartWorkflow.runAsStep({
        input: { cart_id: input.cart_id },
      })
    })
    when(
      "cart-has-collection",
      { plan },
      ({ plan }) => plan.isNew && plan.hasCollection
    ).then(() => {
      refreshPaymentCollectionForCartWorkflow.runAsStep({
        input: { cart_id: input.cart_id },
      })
    })

    const collections = useQueryGraphStep({
      entity: "cart",
      fields: ["payment_collection.id"],
      filters: { id: input.cart_id },
    }).config({ name: "find-payment-collection" })
    when("cart-needs-payment", { plan }, ({ plan }) => plan.needsPayment).then(
      () => {
        createPaymentSessionsWorkflow.runAsStep({
          input: transform({ collections, plan }, ({ collections, plan }) => ({
            payment_collection_id: collections.data[0].payment_collection.id,
            provider_id: plan.provider_id ?? "",
          })),
        })
      }
    )

    const placed = completeCartWorkflow.runAsStep({
      input: { id: input.cart_id },
    })
    const orders = useQueryGraphStep({
      entity: "order",
      fields: ["id", "display_id", "currency_code", "total"],
      filters: { id: placed.id },
    }).config({ name: "find-placed-order" })

    openOrderPaymentStep(
      transform({ orders, plan }, ({ orders, plan }) => {
        const [order] = orders.data
        return {
          order_id: order.id,
          provider_id: plan.provider_id,
          currency_code: order.currency_code,
          total_minor: toMinorUnits(order.total, order.currency_code),
          has_hold: true,
        }
      })
    )

    releaseLockStep({ key: input.cart_id })

    return new WorkflowResponse(
      transform({ orders }, ({ orders }) => ({
        id: orders.data[0].id,
        display_id: orders.data[0].display_id,
      }))
    )
  }
)
