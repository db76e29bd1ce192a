import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { resolveOrderToken } from "../../../../../workflows/order-payment/resolve-order-token"
import { EventStream } from "../../event-stream"
import { orderChanges } from "../../order-events"
import { readPaymentView } from "../../read-placed-order"

const REFUSALS = {
  too_many: {
    status: 429,
    message:
      "Too many pages follow this order already. Please ask again later.",
  },
  closed: {
    status: 503,
    message: "The shop is about to restart. Please ask again in a moment.",
  },
}

/**
 * Follows the order that the signed token names (server-sent events): an event
 * `order` with where it stands at once, and another at each change.
 */
export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const orderId = await resolveOrderToken(req.scope, req.params.token)
  const read = () => readPaymentView(req.scope, orderId)
  const known = await read()
  if (req.method === "HEAD") {
    res.type("text/event-stream").end()
    return
  }

  const stream = new EventStream(res)
  const watching = orderChanges(req.scope).watch(orderId, read, {
    known,
    onState: (state) => stream.send("order", state),
    onClose: () => stream.end(),
  })
  if (!watching.ok) {
    const { status, message } = REFUSALS[watching.reason]
    res
      .status(status)
      .set("retry-after", "60")
      .json({ type: watching.reason, message })
    return
  }
  stream.open(watching.leave)
  stream.send("order", known)
}
