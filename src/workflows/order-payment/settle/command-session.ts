import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import {
  knownFacts,
  type HostedPaymentCommand,
  type HostedPaymentFacts,
} from "../../../modules/order-payment/contract"
import type { OrderSession } from "./read-order"

/** A session with what the payment service last said of it. */
export type InspectedSession = {
  session: OrderSession
  facts: HostedPaymentFacts
}

/**
 * Gives a payment provider a command of the contract.
 *
 * @returns the session with the facts that hold then
 * @throws MedusaError NOT_ALLOWED where the service refuses for good; any
 * other error where asking again may help.
 */
export const commandSession = async (
  container: MedusaContainer,
  session: OrderSession,
  command: HostedPaymentCommand,
  amount: number | string = session.amount
): Promise<InspectedSession> => {
  const updated = await container
    .resolve(Modules.PAYMENT)
    .updatePaymentSession({
      id: session.id,
      amount,
      currency_code: session.currency_code,
      data: { ...session.data, command },
    })
  const facts = knownFacts(updated.data)
  if (!facts) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `${session.provider_id} does not answer with the facts of a payment.`
    )
  }
  return { session: { ...session, data: updated.data }, facts }
}
