import { setTimeout as sleep } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { PLACING_MODULE } from "../../../modules/placing"
import type PlacingModuleService from "../../../modules/placing/service"
import { releaseCartCoupons } from "../../coupon/hold-cart-coupons"
import { clearOwnRemains } from "../clear-remains"
import { keepCartPlaced } from "../keep-cart-placed"
import { refusePlacing } from "../refuse-placing"

const POLL_MS = 200
// Longer than a claim's lease, so that a dead process is waited out.
const PATIENCE_MS = 20_000

/** Either this placing owns the cart, or the cart is an order already. */
export type CartClaim =
  | { owner: string; is_inherited: boolean; order_id: null }
  | { owner: null; order_id: string }

type Owned = { cart_id: string; owner: string }

const isThere = async (
  container: MedusaContainer,
  orderId: string
): Promise<boolean> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id"],
    filters: { id: orderId },
  })
  return data.length > 0
}

const claimOf = async (
  container: MedusaContainer,
  { cart_id, owner }: Owned
): Promise<CartClaim> => {
  const service: PlacingModuleService = container.resolve(PLACING_MODULE)
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const claim = await service.claimCart(cart_id, owner)
    if (claim.state === "ours") {
      return { owner, is_inherited: claim.is_inherited, order_id: null }
    }
    if (claim.state === "placed") {
      if (await isThere(container, claim.order_id)) {
        return { owner: null, order_id: claim.order_id }
      }
      // The answer to the last note was lost, and the order was taken back.
      await service.voidClaim(cart_id, claim.order_id)
      continue
    }
    if (Date.now() >= until) {
      throw refusePlacing({
        code: "placing_under_way",
        message: "This cart is being placed. Ask again in a moment.",
        details: {},
      })
    }
    await sleep(POLL_MS)
  }
}

export const claimCartStepId = "claim-cart-step"

/**
 * The first write of a placing: only who owns the claim goes on. Others wait
 * for what becomes of it and answer that order, or try themselves.
 *
 * The compensation, which runs last, gives the claim back if it is still ours,
 * and not before nothing is left of an order and of its coupons. If it is not ours, core's own
 * compensations have just undone a cart that another one placed: that is put
 * right.
 *
 * @throws MedusaError with code `placing_under_way`
 */
export const claimCartStep = createStep(
  claimCartStepId,
  async ({ cart_id }: { cart_id: string }, { container }) => {
    const ours = { cart_id, owner: generateEntityId(undefined, "placer") }
    const claim = await claimOf(container, ours)
    return new StepResponse<CartClaim, Owned | null>(
      claim,
      claim.owner ? ours : null
    )
  },
  async (ours, { container }) => {
    if (ours) {
      const service: PlacingModuleService = container.resolve(PLACING_MODULE)
      if (await service.keepClaim(ours.cart_id, ours.owner)) {
        await clearOwnRemains(container, ours.cart_id)
        await releaseCartCoupons(container, ours.cart_id)
        await service.releaseClaim(ours.cart_id, ours.owner)
      }
      await keepCartPlaced(container, ours.cart_id)
    }
  }
)
