import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { PLACING_MODULE } from "../../../modules/placing"
import type PlacingModuleService from "../../../modules/placing/service"
import { present } from "../../../shared/present"
import type { CartClaim } from "./claim-cart"

type Input = {
  claim: CartClaim
  cart: {
    id: string
    shipping_address_id?: string | null
    billing_address_id?: string | null
    promotions?: ({ id: string } | null)[] | null
  }
}

type Remembered = {
  claim: CartClaim
  id: string
  shipping_address_id: string | null
  billing_address_id: string | null
  promotion_ids: string[]
}

const promotionsOf = async (
  container: MedusaContainer,
  cartId: string
): Promise<string[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart_promotion",
    fields: ["promotion_id"],
    filters: { cart_id: cartId },
  })
  return data.map(({ promotion_id }) => promotion_id)
}

const restorePromotions = async (
  container: MedusaContainer,
  before: Remembered
): Promise<void> => {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const now = await promotionsOf(container, before.id)
  const linkTo = (promotion_id: string) => ({
    [Modules.CART]: { cart_id: before.id },
    [Modules.PROMOTION]: { promotion_id },
  })
  const added = now.filter((id) => !before.promotion_ids.includes(id))
  const lost = before.promotion_ids.filter((id) => !now.includes(id))
  if (added.length > 0) {
    await link.dismiss(added.map(linkTo))
  }
  if (lost.length > 0) {
    await link.create(lost.map(linkTo))
  }
}

export const rememberCartStepId = "remember-cart-step"

/**
 * Puts back, when placing is refused, what core's own compensations leave as
 * it has become: the addresses, and which promotions a cart has. Only for who
 * holds the claim: another one's cart is not ours to put back.
 */
export const rememberCartStep = createStep(
  rememberCartStepId,
  async ({ claim, cart }: Input) => {
    const before: Remembered = {
      claim,
      id: cart.id,
      shipping_address_id: cart.shipping_address_id ?? null,
      billing_address_id: cart.billing_address_id ?? null,
      promotion_ids: present(cart.promotions).map(({ id }) => id),
    }
    return new StepResponse(before, before)
  },
  async (before, { container }) => {
    const service: PlacingModuleService = container.resolve(PLACING_MODULE)
    if (
      !before?.claim.owner ||
      !(await service.keepClaim(before.id, before.claim.owner))
    ) {
      return
    }
    const addressOf = (id: string | null) => (id ? { id } : null)
    await container.resolve(Modules.CART).updateCarts([
      {
        id: before.id,
        shipping_address: addressOf(before.shipping_address_id),
        billing_address: addressOf(before.billing_address_id),
      },
    ])
    await restorePromotions(container, before)
  }
)
