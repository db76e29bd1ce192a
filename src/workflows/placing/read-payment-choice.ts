import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { PAYMENT_CHOICE } from "../../modules/placing/contract"
import {
  paymentProviderOf,
  paymentProvidersOf,
} from "../../modules/placing/domain"
import { noSuchCart } from "../coupon/read-priced-cart"

/**
 * How a cart is paid, and how it could be.
 *
 * @property payment_provider_id what it is placed with; null where its region
 * offers nothing
 */
export type CartPayment = {
  payment_provider_id: string | null
  payment_provider_ids: string[]
}

/** @throws MedusaError NOT_FOUND where there is no such cart */
export const readCartPayment = async (
  container: MedusaContainer,
  cartId: string
): Promise<CartPayment> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [carts, choices] = await Promise.all([
    query.graph({
      entity: "cart",
      fields: [
        "id",
        "region.payment_providers.id",
        "region.payment_providers.is_enabled",
      ],
      filters: { id: cartId },
    }),
    query.graph({
      entity: PAYMENT_CHOICE,
      fields: ["payment_provider_id"],
      filters: { cart_id: cartId },
    }),
  ])
  const [cart] = carts.data
  if (!cart) {
    throw noSuchCart()
  }
  const offered = paymentProvidersOf(cart.region)
  const [choice] = choices.data
  return {
    payment_provider_id: paymentProviderOf(
      offered,
      choice?.payment_provider_id
    ),
    payment_provider_ids: offered,
  }
}
