import { StripeApiError, wrongState } from "../http/errors"
import type { PaymentIntentResource } from "../resources/types"
import type { World } from "../world"
import { disputeAtOnce } from "./dispute-charge"
import { getCharge, sessionOfIntent } from "./lookups"
import { checkUnits } from "./session-totals"

export interface CaptureRequest {
  /** Minor units; without it, all that is held. */
  amount_to_capture?: number
  metadata?: Record<string, string>
  statement_descriptor?: string
  statement_descriptor_suffix?: string
}

const checkState = (intent: PaymentIntentResource): void => {
  const refuse = (message: string) =>
    wrongState(message, {
      code: "payment_intent_unexpected_state",
      about: { payment_intent: intent },
    })
  if (intent.status === "succeeded") {
    throw refuse(
      "The remaining amount on this PaymentIntent could not be captured because the remainder of the authorized amount has been released."
    )
  }
  if (intent.status !== "requires_capture") {
    throw refuse(
      `This PaymentIntent could not be captured because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.`
    )
  }
}

const checkAmount = (amount: number, intent: PaymentIntentResource): void => {
  const about = { payment_intent: intent }
  if (amount < 1) {
    throw new StripeApiError("This value must be greater than or equal to 1.", {
      code: "parameter_invalid_integer",
      param: "amount",
      about,
    })
  }
  checkUnits(amount, intent.currency)
  if (amount > intent.amount_capturable) {
    throw wrongState(
      "The payment could not be captured because the requested capture amount is greater than the amount you can capture for this charge.",
      { code: "amount_too_large", about }
    )
  }
}

/**
 * Takes money that a charge holds, once: what is not taken is released. Since
 * 2025-03-31.basil a release is no refund: no Refund object tells of it, and
 * the charge's `amount_refunded` stays.
 *
 * @throws StripeApiError when nothing is held, or less than asked for.
 */
export const captureIntent = (
  intent: PaymentIntentResource,
  request: CaptureRequest,
  world: World
): PaymentIntentResource => {
  checkState(intent)
  const amount = request.amount_to_capture ?? intent.amount_capturable
  checkAmount(amount, intent)
  const charge = getCharge(world.state, intent.latest_charge ?? "")
  const session = sessionOfIntent(world.state, intent.id)
  charge.captured = true
  charge.amount_captured = amount
  intent.status = "succeeded"
  intent.amount_capturable = 0
  intent.amount_received = amount
  intent.metadata = { ...intent.metadata, ...request.metadata }
  intent.statement_descriptor =
    request.statement_descriptor ?? intent.statement_descriptor
  intent.statement_descriptor_suffix =
    request.statement_descriptor_suffix ?? intent.statement_descriptor_suffix
  if (session) {
    session.payment_status = "paid"
  }
  world.emit("charge.captured", charge)
  disputeAtOnce(charge, world)
  world.emit("payment_intent.succeeded", intent)
  return intent
}
