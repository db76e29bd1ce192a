import { MedusaError, Modules } from "@medusajs/framework/utils"
import type {
  MedusaContainer,
  ProviderWebhookPayload,
} from "@medusajs/framework/types"

import {
  verifiedPaymentEvent,
  type VerifiedPaymentEvent,
} from "../../modules/order-payment/contract"

/**
 * Lets the provider check an event's signature on the raw body. Local work
 * only: no database, no Redis and no call to the payment service.
 *
 * @throws MedusaError INVALID_DATA for a missing, wrong or outdated signature.
 */
export const verifyPaymentEvent = async (
  container: MedusaContainer,
  event: ProviderWebhookPayload
): Promise<VerifiedPaymentEvent> => {
  const answer = await container
    .resolve(Modules.PAYMENT)
    .getWebhookActionAndData(event)
  const data: object = answer.data ?? {}
  const identity = verifiedPaymentEvent.safeParse(
    "event" in data ? data.event : null
  )
  if (!identity.success) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `The payment provider ${event.provider} does not tell its events' identity.`
    )
  }
  return identity.data
}
