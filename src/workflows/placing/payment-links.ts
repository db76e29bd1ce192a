import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

/** A payment collection of a cart with an order that it is linked to. */
export type PaymentLink = { order_id: string; payment_collection_id: string }

/** The orders that the payment collections of a cart are linked to. */
export const findPaymentLinks = async (
  container: MedusaContainer,
  cartId: string
): Promise<PaymentLink[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: collections } = await query.graph({
    entity: "cart_payment_collection",
    fields: ["payment_collection_id"],
    filters: { cart_id: cartId },
  })
  if (collections.length === 0) {
    return []
  }
  const { data } = await query.graph({
    entity: "order_payment_collection",
    fields: ["order_id", "payment_collection_id"],
    filters: {
      payment_collection_id: collections.map(
        ({ payment_collection_id }) => payment_collection_id
      ),
    },
  })
  return data.map(({ order_id, payment_collection_id }) => ({
    order_id,
    payment_collection_id,
  }))
}

/** Takes links away that lead to orders which are not the cart's. */
export const dropPaymentLinks = async (
  container: MedusaContainer,
  links: readonly PaymentLink[]
): Promise<void> => {
  if (links.length > 0) {
    await container.resolve(ContainerRegistrationKeys.LINK).dismiss(
      links.map(({ order_id, payment_collection_id }) => ({
        [Modules.ORDER]: { order_id },
        [Modules.PAYMENT]: { payment_collection_id },
      }))
    )
  }
}
