import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"

import { knownFacts } from "../../../modules/order-payment/contract"
import {
  booksOf,
  judgePayment,
  type PaymentEntryFact,
  type PlacedTotal,
} from "../../../modules/order-payment/domain"
import { messageOf } from "../../../shared/errors"
import { fromMinorUnits } from "../../../shared/money"
import { commandSession, type InspectedSession } from "./command-session"
import { isRefusal } from "./is-refusal"

// Money that no hosted service took (a bank transfer that staff noted): core's
// record is all there is, so it is what changes.
const refundInCore = async (
  container: MedusaContainer,
  placed: PlacedTotal,
  { session, facts }: InspectedSession,
  key: string,
  amount_minor: number
): Promise<PaymentEntryFact> => {
  const { currency_code } = placed
  const input = {
    payment_id: session.payment?.id ?? "",
    amount: Number(fromMinorUnits(amount_minor, currency_code)),
    metadata: { refund_key: key },
  }
  await refundPaymentWorkflow(container).run({ input })
  return {
    reference: facts.reference,
    kind: "refunded",
    external_id: key,
    amount_minor,
    currency_code,
  }
}

/** What giving back led to: entries to record, and newer facts. */
export type GivenBack = {
  entries: PaymentEntryFact[]
  inspected: InspectedSession[]
}

/**
 * Carries out the refunds that the ledger asks for and that the service does
 * not know yet, each under its own key, so that a repeated try has one effect.
 *
 * A refusal is written down as a failure; anything else (a dead service) stays
 * asked for and is tried again with the next settle.
 */
export const giveBack = async (
  container: MedusaContainer,
  placed: PlacedTotal,
  ledger: readonly PaymentEntryFact[],
  inspected: readonly InspectedSession[]
): Promise<GivenBack> => {
  const entries: PaymentEntryFact[] = []
  const newer: InspectedSession[] = []

  for (let current of inspected) {
    const { reference } = current.facts
    const book = booksOf(ledger).find((each) => each.reference === reference)
    for (const { key, amount_minor } of book?.open_refunds ?? []) {
      const isKnown = current.facts.refunds.some(
        (refund) => (refund.key ?? refund.id) === key
      )
      if (isKnown) {
        continue
      }
      try {
        if (!knownFacts(current.session.data)) {
          entries.push(
            await refundInCore(container, placed, current, key, amount_minor)
          )
          continue
        }
        const command = {
          type: "refund",
          reference,
          amount_minor,
          key,
        } as const
        current = await commandSession(container, current.session, command)
        entries.push(
          ...judgePayment(placed, current.facts, [current.facts.received_minor])
        )
      } catch (error) {
        if (isRefusal(error)) {
          entries.push({
            reference,
            kind: "refund_failed",
            external_id: key,
            amount_minor,
            currency_code: placed.currency_code,
            detail: messageOf(error),
          })
        } else {
          container
            .resolve(ContainerRegistrationKeys.LOGGER)
            .warn(
              `Refund ${key} of order ${placed.order_id} is tried again later: ${messageOf(error)}`
            )
        }
      }
    }
    newer.push(current)
  }
  return { entries, inspected: newer }
}
