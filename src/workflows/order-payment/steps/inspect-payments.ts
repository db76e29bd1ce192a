import { Modules } from "@medusajs/framework/utils"
import type { PaymentSessionDTO } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import {
  hostedPaymentFacts,
  knownFacts,
  type HostedPaymentFacts,
} from "../../../modules/order-payment/contract"
import { toMinorUnits } from "../../../shared/money"

/** A payment session of an order, as Query reads it. */
export type OrderPaymentSession = Pick<
  PaymentSessionDTO,
  "id" | "provider_id" | "currency_code" | "amount" | "data"
> & {
  payment?: {
    id: string
    captured_at?: string | Date | null
    captures?: { amount: number }[]
  } | null
}

/** What is true of one session, with the payment that core keeps for it. */
export type InspectedPayment = {
  payment_session_id: string
  provider_id: string
  is_captured: boolean
  facts: HostedPaymentFacts
}

type Input = { order_id: string; sessions: OrderPaymentSession[] }

const ENDED: ReadonlySet<HostedPaymentFacts["status"]> = new Set([
  "failed",
  "expired",
] as const)

// Providers that are not hosted (a bank transfer that staff captured) have no
// facts of their own: core's record is the truth.
const factsOfCapture = (
  orderId: string,
  session: OrderPaymentSession
): HostedPaymentFacts | null =>
  session.payment?.captured_at
    ? {
        reference: session.payment.id,
        order_id: orderId,
        status: "paid",
        received_minor: toMinorUnits(
          (session.payment.captures ?? []).reduce(
            (sum, capture) => sum + Number(capture.amount),
            0
          ),
          session.currency_code
        ),
        currency_code: session.currency_code,
        url: null,
      }
    : null

export const inspectPaymentsStepId = "inspect-payments-step"

/**
 * Asks the payment service what became of each of an order's sessions.
 * Sessions that were never opened there say nothing; those that have ended or
 * were captured are not asked for again.
 */
export const inspectPaymentsStep = createStep(
  inspectPaymentsStepId,
  async ({ order_id, sessions }: Input, { container }) => {
    const payments = container.resolve(Modules.PAYMENT)
    const inspected: InspectedPayment[] = []

    for (const session of sessions) {
      const is_captured = Boolean(session.payment?.captured_at)
      const known = knownFacts(session.data)
      let facts = known ?? factsOfCapture(order_id, session)

      if (known && !is_captured && !ENDED.has(known.status)) {
        const updated = await payments.updatePaymentSession({
          id: session.id,
          amount: session.amount,
          currency_code: session.currency_code,
          data: {
            ...session.data,
            command: { type: "inspect", reference: known.reference },
          },
        })
        facts = hostedPaymentFacts.parse(updated.data?.facts)
      }
      if (facts) {
        inspected.push({
          payment_session_id: session.id,
          provider_id: session.provider_id,
          is_captured,
          facts,
        })
      }
    }

    return new StepResponse(inspected)
  }
)
