import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"

import { fromMinorUnits, sumMinorUnits } from "../../../shared/money"
import { commandSession, type InspectedSession } from "./command-session"
import { completeCaptures } from "./complete-captures"
import type { BookedPayment, OrderSession, OrderToSettle } from "./read-order"

// Core's payment is made of what arrived, whatever had been asked for.
const authorize = async (
  container: MedusaContainer,
  session: OrderSession,
  amount_minor: number
): Promise<BookedPayment> => {
  const { currency_code } = session
  await commandSession(
    container,
    session,
    { type: "accept", amount_minor, currency_code },
    fromMinorUnits(amount_minor, currency_code)
  )
  const payment = await container
    .resolve(Modules.PAYMENT)
    .authorizePaymentSession(session.id, {})
  if (!payment) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `The money of payment session ${session.id} could not be booked yet.`
    )
  }
  return payment
}

/**
 * Writes money that the ledger accepts into core's payment, its captures and
 * the order's transactions, each once. Safe to repeat: what core has is looked
 * at first.
 *
 * @returns the session with its payment
 */
export const bookMoney = async (
  container: MedusaContainer,
  order: OrderToSettle,
  { session, facts }: InspectedSession
): Promise<OrderSession> => {
  const isPaid = facts.status === "paid"
  const amount = isPaid ? facts.received_minor : facts.authorized_minor
  const current = { ...session, currency_code: facts.currency_code }
  const payment =
    session.payment ?? (await authorize(container, current, amount))
  await completeCaptures(container, order, payment, facts.currency_code)
  const missing = isPaid
    ? facts.received_minor -
      sumMinorUnits(payment.captures ?? [], facts.currency_code)
    : 0

  if (missing > 0 && !payment.captured_at) {
    await capturePaymentWorkflow(container).run({
      input: {
        payment_id: payment.id,
        amount: Number(fromMinorUnits(missing, facts.currency_code)),
      },
    })
  }
  return { ...session, payment }
}
