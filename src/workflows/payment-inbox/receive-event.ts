import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type {
  MedusaContainer,
  ProviderWebhookPayload,
} from "@medusajs/framework/types"

import { PAYMENT_INBOX_MODULE } from "../../modules/payment-inbox"
import type PaymentInboxModuleService from "../../modules/payment-inbox/service"
import { withTimeout } from "../../shared/with-timeout"
import { kickPaymentInbox } from "./drain-inbox"
import { verifyPaymentEvent } from "./verify-event"

// A payment service waits 10 to 20 seconds; a database that hangs must not
// hold its connections for as long.
const STORE_TIMEOUT_MS = 5_000

type Received = {
  /** The service's name in the webhook's address; events are unique per name. */
  service: string
  /** The provider that speaks with it. */
  provider: string
  payload: ProviderWebhookPayload["payload"]
}

/**
 * Verifies an event and stores it once. When this returns the event is safe;
 * it is applied afterwards, by this process or by another.
 *
 * @throws MedusaError INVALID_DATA for a bad signature, with nothing stored;
 * any other error means that the event must be sent again.
 */
export const receivePaymentEvent = async (
  container: MedusaContainer,
  { service, provider, payload }: Received
): Promise<void> => {
  const event = await verifyPaymentEvent(container, { provider, payload })
  const inbox: PaymentInboxModuleService =
    container.resolve(PAYMENT_INBOX_MODULE)

  const { created_at, foreign, account: _account, ...identity } = event
  await withTimeout(
    "Storing a payment event",
    inbox.store({
      ...identity,
      provider: service,
      happened_at: created_at,
      ignored: foreign,
    }),
    STORE_TIMEOUT_MS
  )
  if (foreign) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `Payment event ${event.event_id} (${event.type}) of ${service} has no effect: ${foreign}`
      )
  } else {
    // Also for one that is known: it may have been stored too late to be told.
    kickPaymentInbox(container)
  }
}
