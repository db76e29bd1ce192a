import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { receivePaymentEvent } from "../../../../workflows/payment-inbox/receive-event"
import { PAYMENT_HOOK_PROVIDERS } from "../providers"

/**
 * Where payment services send their events. 404 for an unknown service, 400
 * for a bad signature, 200 once the event is stored (it is applied after the
 * answer); any other answer makes the service send it again.
 */
export const POST = async (
  req: MedusaRequest<Record<string, unknown>>,
  res: MedusaResponse
): Promise<void> => {
  const service = req.params.provider
  const provider = PAYMENT_HOOK_PROVIDERS.get(service)
  if (!provider) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "There is no payment service of this name here."
    )
  }
  await receivePaymentEvent(req.scope, {
    service,
    provider,
    payload: {
      data: req.body,
      rawData: req.rawBody ?? "",
      headers: req.headers,
    },
  })
  res.status(200).json({ received: true })
}
