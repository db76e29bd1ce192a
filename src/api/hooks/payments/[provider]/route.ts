import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { identifyPaymentEventWorkflow } from "../../../../workflows/order-payment/identify-payment-event"
import { settleOrderWorkflow } from "../../../../workflows/order-payment/settle-order"
import { PAYMENT_HOOK_PROVIDERS } from "../providers"

/**
 * Where payment services send their events. 404 for an unknown service, 400
 * for a bad signature, 200 once the event has had its effect (or has none
 * here); any other answer makes the service send it again.
 */
export const POST = async (
  req: MedusaRequest<Record<string, unknown>>,
  res: MedusaResponse
): Promise<void> => {
  const provider = PAYMENT_HOOK_PROVIDERS.get(req.params.provider)
  if (!provider) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no payment service "${req.params.provider}" here.`
    )
  }

  const { result: event } = await identifyPaymentEventWorkflow(req.scope).run({
    input: {
      provider,
      payload: {
        data: req.body,
        // A workflow's input is copied as JSON, in which a Buffer would not survive.
        rawData: String(req.rawBody ?? ""),
        headers: req.headers,
      },
    },
  })

  // The event is only a hint to look; its content decides nothing.
  if (event.order_id) {
    await settleOrderWorkflow(req.scope).run({
      input: { order_id: event.order_id },
    })
  }

  res.status(200).json({ received: true })
}
