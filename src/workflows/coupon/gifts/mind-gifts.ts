import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  addToCartWorkflow,
  deleteLineItemsWorkflow,
} from "@medusajs/medusa/core-flows"

import { messageOf } from "../../../shared/errors"
import { heldCodes } from "../held-codes"
import { judgeCart } from "../judge-cart"
import { readPricedCart } from "../read-priced-cart"
import { giftsMayBeDue } from "./gifts-may-be-due"
import { planGifts, type GiftPlan } from "./plan-gifts"

/** Tells our own changes of a cart's lines from others', so that they end. */
export const MINDING_GIFTS = "counterfoil_minding_gifts"

const additional_data = { [MINDING_GIFTS]: true }

const planOf = async (
  container: MedusaContainer,
  cartId: string
): Promise<GiftPlan> => {
  const cart = await readPricedCart(container, cartId)
  const codes = await heldCodes(container, cartId)
  const judged = await judgeCart(container, cart, codes)
  return planGifts(cart.items ?? [], judged)
}

/**
 * Puts the gifts of a cart's coupons in, at their price and taken off again by
 * the coupon, and takes out those that are none any more. One that cannot be
 * had now stays away; the next change of the cart tries again.
 *
 * @param within the step of a workflow that holds the cart's lock
 */
export const mindGifts = async (
  container: MedusaContainer,
  cartId: string,
  within: string
): Promise<void> => {
  if (!(await giftsMayBeDue(container, cartId))) {
    return
  }
  // As part of that step, core's workflows do not wait for its own lock.
  const context = { parentStepIdempotencyKey: within }
  const { take_out, put_in } = await planOf(container, cartId)
  if (take_out.length > 0) {
    await deleteLineItemsWorkflow(container).run({
      input: { cart_id: cartId, ids: take_out, additional_data },
      context,
    })
  }
  for (const item of put_in) {
    try {
      await addToCartWorkflow(container).run({
        input: { cart_id: cartId, items: [item], additional_data },
        context,
      })
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .info(`A gift could not be put into a cart: ${messageOf(error)}`)
    }
  }
}
