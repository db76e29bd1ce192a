import { setTimeout as sleep } from "node:timers/promises"

import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import type { PlacingWishes } from "../../modules/placing/domain"
import { messageOf } from "../../shared/errors"
import { findOrderOfCart } from "./find-order-of-cart"
import { keepCartPlaced } from "./keep-cart-placed"
import { placeOrderWorkflow } from "./place-order"

type Input = { cart_id: string; wishes: PlacingWishes }

const ATTEMPTS = 4
const PAUSE_MS = 250
// The words for a cart that another is making an order of, of core and of the
// database: of its links, any may be the first that is refused.
const SECOND_ORDER =
  /^Order cart .* already exists|order_cart_cart_id_unique|^Cannot create multiple links between 'order' and/
// Who takes a cart over makes a payment session of its own for it.
const SESSION_REPLACED = /^PaymentSession with id: \S+ was not found/
// Core's engine dropped the workflow over its own notes of it (ADR-0009). What
// was the matter, if anything was, the next attempt tells.
const ENGINE_STUMBLED =
  /^Updating Status from "ok" to|^Max retries \(\d+\) exce/
const TRY_AGAIN = [SECOND_ORDER, SESSION_REPLACED, ENGINE_STUMBLED]

const isTakenOver = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  error.code === "placing_taken_over"

// Our own claim is given back by now: one that is there is another's.
const isClaimedByAnother = async (
  container: MedusaContainer,
  cart_id: string
): Promise<boolean> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "placing_claim",
    fields: ["id"],
    filters: { cart_id },
  })
  return data.length > 0
}

const isWorthAnother = async (
  container: MedusaContainer,
  cartId: string,
  error: unknown
): Promise<boolean> =>
  isTakenOver(error) ||
  TRY_AGAIN.some((words) => words.test(messageOf(error))) ||
  (await isClaimedByAnother(container, cartId)) ||
  (await findOrderOfCart(container, cartId)) !== null

/**
 * Places a cart, and answers the order that another request makes of it where
 * this one lost the race for it: by the database's unique index, or because it
 * had paused and was taken over. What core's engine drops is tried again.
 *
 * @throws what the workflow throws, if nobody else placed the cart
 */
export const placeOrder = async (
  container: MedusaContainer,
  input: Input
): Promise<{ id: string; display_id: number }> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { result } = await placeOrderWorkflow(container).run({ input })
      if (attempt > 1) {
        // What an earlier attempt lost to could not be seen by its end.
        await keepCartPlaced(container, input.cart_id)
      }
      return result
    } catch (error) {
      if (
        attempt === ATTEMPTS ||
        !(await isWorthAnother(container, input.cart_id, error))
      ) {
        throw error
      }
      // The other one is about to be done, or to find that it has lost too.
      await sleep(PAUSE_MS * attempt)
    }
  }
}
