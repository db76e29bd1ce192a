import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  addShippingMethodToCartWorkflow,
  updateCartWorkflow,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"

import { changesToCart, type PlacingWishes } from "../../modules/placing/domain"
import { changeCartCouponsWorkflow } from "../coupon/change-cart-coupons"
import { choosePaymentStep } from "./steps/choose-payment"
import type { CartClaim } from "./steps/claim-cart"
import { rememberCartStep } from "./steps/remember-cart"
import { stampCartStep } from "./steps/stamp-cart"
import { requirePossibleWishesStep } from "./steps/require-possible-wishes"

export const fillCartWorkflowId = "fill-cart"

const CART_FIELDS = [
  "id",
  "email",
  "metadata",
  "shipping_address_id",
  "billing_address_id",
  "promotions.id",
  "shipping_address.*",
  "billing_address.*",
  "shipping_methods.shipping_option_id",
  "region.countries.iso_2",
  "region.payment_providers.id",
  "region.payment_providers.is_enabled",
]

/**
 * Writes into a cart what its shopper said at placing, by core's own workflows,
 * so that prices, taxes and promotions follow. It holds no lock: its caller does.
 */
export const fillCartWorkflow = createWorkflow(
  fillCartWorkflowId,
  (input: { cart_id: string; claim: CartClaim; wishes: PlacingWishes }) => {
    const carts = useQueryGraphStep({
      entity: "cart",
      fields: CART_FIELDS,
      filters: { id: input.cart_id },
      options: { throwIfKeyNotFound: true },
    }).config({ name: "find-cart-to-fill" })

    requirePossibleWishesStep(
      transform({ carts, input }, ({ carts, input }) => ({
        wishes: input.wishes,
        region: carts.data[0].region,
      }))
    )
    stampCartStep(transform({ carts }, ({ carts }) => carts.data[0]))
    rememberCartStep(
      transform({ carts, input }, ({ carts, input }) => ({
        claim: input.claim,
        cart: carts.data[0],
      }))
    )
    // Before anything prices the cart: its coupons may ask for it.
    const pays_otherwise = choosePaymentStep(
      transform({ input }, ({ input }) => ({
        cart_id: input.cart_id,
        payment_provider_id: input.wishes.payment_provider_id,
      }))
    )
    const changes = transform({ carts, input }, ({ carts, input }) =>
      changesToCart(carts.data[0], input.wishes)
    )

    when("details-change", { changes }, ({ changes }) =>
      Boolean(changes.details)
    ).then(() => {
      updateCartWorkflow.runAsStep({
        input: transform({ changes, input }, ({ changes, input }) => ({
          id: input.cart_id,
          ...changes.details,
        })),
      })
    })

    when("shipping-changes", { changes }, ({ changes }) =>
      Boolean(changes.shipping_option_id)
    ).then(() => {
      addShippingMethodToCartWorkflow.runAsStep({
        input: transform({ changes, input }, ({ changes, input }) => ({
          cart_id: input.cart_id,
          options: [{ id: changes.shipping_option_id ?? "" }],
        })),
      })
    })

    when(
      "coupons-are-named-or-paid-otherwise",
      { changes, pays_otherwise },
      ({ changes, pays_otherwise }) =>
        pays_otherwise || Boolean(changes.promo_codes)
    ).then(() => {
      // What is unknown is left out: all that does not apply is named together
      // afterwards.
      changeCartCouponsWorkflow.runAsStep({
        input: transform({ changes, input }, ({ changes, input }) => ({
          cart_id: input.cart_id,
          add: changes.promo_codes ?? [],
          replaces: changes.promo_codes !== null,
          leaves_out: true,
        })),
      })
    })

    return new WorkflowResponse(changes)
  }
)
