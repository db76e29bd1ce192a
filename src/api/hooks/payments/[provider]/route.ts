import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { receivePaymentEventWorkflow } from "../../../../workflows/order-payment/receive-payment-event"
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

  await receivePaymentEventWorkflow(req.scope).run({
    input: {
      provider,
      payload: {
        data: req.body,
        rawData: req.rawBody,
        headers: req.headers,
      },
    },
  })

  res.status(200).json({ received: true })
}
