import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { messageOf } from "../../../../../shared/errors"
import { findShortLines } from "../../../../../workflows/order-payment/find-short-lines"
import { openPaymentWorkflow } from "../../../../../workflows/order-payment/open-payment"
import { orderToken } from "../../../../../workflows/order-payment/order-page-url"
import { placeOrderWorkflow } from "../../../../../workflows/order-payment/place-order"
import {
  CART_INCOMPLETE,
  INSUFFICIENT_STOCK,
} from "../../../../../workflows/order-payment/steps/validate-cart-for-placing"

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

// A refusal that a shopper can mend is answered with what to mend.
const answerRefusal = async (
  req: MedusaRequest,
  res: MedusaResponse,
  error: unknown
): Promise<boolean> => {
  if (!MedusaError.isMedusaError(error)) {
    return false
  }
  if (error.code === CART_INCOMPLETE) {
    const [, missing = ""] = error.message.split(": ")
    res.status(400).json({
      type: error.type,
      code: error.code,
      message: error.message,
      missing: missing.split(","),
    })
    return true
  }
  const lines = await findShortLines(req.scope, req.params.id)
  if (lines.length === 0) {
    return false
  }
  res.status(409).json({
    type: MedusaError.Types.NOT_ALLOWED,
    code: INSUFFICIENT_STOCK,
    message: "Some of these articles are no longer in stock as wanted.",
    lines,
  })
  return true
}

/** Places the cart's order and answers where to pay it. */
export const POST = async (
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const placed = await placeOrderWorkflow(req.scope)
    .run({ input: { cart_id: req.params.id } })
    .catch(async (error: unknown) => {
      if (await answerRefusal(req, res, error)) {
        return null
      }
      throw error
    })
  if (!placed) {
    return
  }

  const payment = await openPayment(req, placed.result.id)
  res.status(200).json({
    order_token: await orderToken(req.scope, placed.result.id),
    display_id: placed.result.display_id,
    ...payment,
  })
}
