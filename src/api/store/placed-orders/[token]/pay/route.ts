import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { messageOf } from "../../../../../shared/errors"
import { openPaymentWorkflow } from "../../../../../workflows/order-payment/open-payment"
import { resolveOrderToken } from "../../../../../workflows/order-payment/resolve-order-token"

/**
 * Answers where to pay the order. 503 when the payment service cannot be
 * reached: the order stands, and asking again is safe.
 */
export const POST = async (
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const order_id = await resolveOrderToken(req.scope, req.params.token)

  try {
    const { result } = await openPaymentWorkflow(req.scope).run({
      input: { order_id },
    })
    res.status(200).json(result)
  } catch (error) {
    if (MedusaError.isMedusaError(error)) {
      throw error
    }
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`No payment page for order ${order_id}: ${messageOf(error)}`)
    res.status(503).json({
      type: "payment_service_unavailable",
      message:
        "The payment service does not answer just now. Your order is safe; please try again in a moment.",
    })
  }
}
