import { MedusaError } from "@medusajs/framework/utils"
import type Stripe from "stripe"

import { isLiveKey, type StripeCheckoutOptions } from "./client"
import { intentOf, type StripePayment } from "./facts"

const PAGE = 100

/**
 * Asks Stripe for a session and all that became of its payment.
 *
 * @throws MedusaError INVALID_DATA for a session of the other mode.
 */
export const inspectPayment = async (
  stripe: Stripe,
  options: StripeCheckoutOptions,
  reference: string
): Promise<StripePayment> => {
  const session = await stripe.checkout.sessions.retrieve(reference, {
    expand: ["payment_intent.latest_charge"],
  })
  if (session.livemode !== isLiveKey(options.api_key)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${reference} belongs to the other mode (live or test).`
    )
  }
  const intent = intentOf(session)
  if (intent?.status !== "succeeded") {
    return { session, refunds: [], disputes: [] }
  }
  const filter = { payment_intent: intent.id, limit: PAGE }
  const charge = intent.latest_charge
  const isDisputed = typeof charge === "object" && charge?.disputed
  const [refunds, disputes] = await Promise.all([
    stripe.refunds.list(filter),
    isDisputed ? stripe.disputes.list(filter) : null,
  ])
  return { session, refunds: refunds.data, disputes: disputes?.data ?? [] }
}
