import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { cancelOrderPaymentWorkflow } from "../../../../../workflows/order-payment/cancel-order-payment"
import { resolveOrderToken } from "../../../../../workflows/order-payment/resolve-order-token"
import { readPlacedOrder } from "../../read-placed-order"

const REFUSALS: Record<string, { status: number; message: string }> = {
  already_paid: {
    status: 409,
    message:
      "Your payment has arrived, so the order cannot be cancelled here any more. Please write to us.",
  },
  payment_under_way: {
    status: 409,
    message:
      "Your payment is on its way, so the order cannot be cancelled just now. Please write to us.",
  },
  shipped: {
    status: 409,
    message: "Your order is on its way to you already.",
  },
  void_failed: {
    status: 503,
    message:
      "The payment service does not answer just now, so the order is not cancelled yet. Please try again in a moment.",
  },
}

/** Gives the order up for its shopper; its payment page is closed first. */
export const POST = async (
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const order_id = await resolveOrderToken(req.scope, req.params.token)
  const { result } = await cancelOrderPaymentWorkflow(req.scope).run({
    input: { order_id, reason: "shopper", actor: "shopper" },
  })
  const order = await readPlacedOrder(req.scope, order_id)
  const refusal = REFUSALS[result.outcome]

  if (refusal) {
    const { status, message } = refusal
    res.status(status).json({ code: result.outcome, message, order })
    return
  }
  res.status(200).json({ order })
}
