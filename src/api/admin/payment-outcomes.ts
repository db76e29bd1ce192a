import type { MedusaResponse } from "@medusajs/framework/http"

/** How an outcome that is no success is told to staff. */
type Refusal = { status: number; message: string }

const REFUSALS: Record<string, Refusal> = {
  nothing_held: {
    status: 400,
    message: "No money is held for this order: there is nothing to capture.",
  },
  too_much: {
    status: 400,
    message: "That is more than there is. Nothing was done.",
  },
  capture_failed: {
    status: 400,
    message:
      "The payment service refused to capture this payment. The order's timeline says why.",
  },
  service_unavailable: {
    status: 503,
    message:
      "The payment service does not answer just now. Check the order in a moment; trying again is safe.",
  },
  refund_failed: {
    status: 400,
    message:
      "The payment service refused a refund. The order's timeline says why.",
  },
  disputed: {
    status: 409,
    message:
      "The shopper's bank disputes this payment. Wait for the dispute's end before you cancel.",
  },
  shipped: {
    status: 400,
    message:
      "Something of this order was shipped: cancel its fulfilments first.",
  },
  void_failed: {
    status: 503,
    message:
      "The payment page or the held money could not be closed, so the order is not cancelled. Try again in a moment.",
  },
}

/**
 * Answers an outcome that is no success, with its code.
 *
 * @returns whether it did
 */
export const answerRefusal = (
  res: MedusaResponse,
  outcome: string
): boolean => {
  const refusal = REFUSALS[outcome]
  if (refusal) {
    const { status, message } = refusal
    res.status(status).json({ type: "not_allowed", code: outcome, message })
  }
  return Boolean(refusal)
}
