import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { messageOf } from "../../../../../shared/errors"
import {
  countGuesses,
  withinAttempts,
} from "../../../../../workflows/coupon/attempts"
import { explainRefusal } from "../../../../../workflows/placing/explain-refusal"
import { openPaymentWorkflow } from "../../../../../workflows/order-payment/open-payment"
import { orderToken } from "../../../../../workflows/order-payment/order-page-url"
import { placeOrder } from "../../../../../workflows/placing/place-order-once"
import { guesserOf } from "../../guesser-of"
import type { PlaceBodyType } from "../../validators"

// The placed order stands whatever happens here: its page offers to pay later.
const openPayment = async (req: MedusaRequest, order_id: string) => {
  try {
    const { result } = await openPaymentWorkflow(req.scope).run({
      input: { order_id },
    })
    return result
  } catch (error) {
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`No payment page for order ${order_id}: ${messageOf(error)}`)
    return { redirect_url: null, payment_state: "pending" as const }
  }
}

// What a shopper can mend by themselves is 400; what happened meanwhile is 409.
const CONFLICTS: ReadonlySet<string> = new Set([
  "insufficient_stock",
  "placing_taken_over",
  "placing_under_way",
  "total_changed",
])

type PlaceRequest = AuthenticatedMedusaRequest<PlaceBodyType>

/** @returns how many of the codes that were named take nothing off */
const answerPlacing = async (
  req: PlaceRequest,
  res: MedusaResponse
): Promise<number> => {
  const input = { cart_id: req.params.id, wishes: req.validatedBody }
  try {
    const order = await placeOrder(req.scope, input)
    const payment = await openPayment(req, order.id)
    res.status(200).json({
      order_token: await orderToken(req.scope, order.id),
      display_id: order.display_id,
      ...payment,
    })
    return 0
  } catch (error) {
    const refusal = await explainRefusal(req.scope, input.cart_id, error)
    if (!refusal) {
      throw error
    }
    const { code, message, details } = refusal
    const isConflict = CONFLICTS.has(code)
    res.status(isConflict ? 409 : 400).json({
      type: isConflict ? "not_allowed" : "invalid_data",
      code,
      message,
      ...details,
    })
    const isIdle = code === "coupon_not_applied"
    return isIdle && Array.isArray(details.codes) ? details.codes.length : 0
  }
}

/**
 * Places the cart's order and answers where to pay it. A refusal says by its
 * code and details what to mend; the cart is then as it was. Codes that the
 * cart does not hold yet are attempts, each of its own: a refusal names them.
 */
export const POST = async (
  req: PlaceRequest,
  res: MedusaResponse
): Promise<void> => {
  const { id } = req.params
  const codes = req.validatedBody.promo_codes ?? []
  await withinAttempts(
    req.scope,
    await guesserOf(req, id),
    await countGuesses(req.scope, id, codes),
    () => answerPlacing(req, res),
    (idle) => idle
  )
}
