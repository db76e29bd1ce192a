import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import {
  judgePayment,
  type PaymentEntryFact,
  type PlacedTotal,
} from "../../../modules/order-payment/domain"
import { messageOf } from "../../../shared/errors"
import { commandSession, type InspectedSession } from "./command-session"

/** What closing led to. `failed`: money could still come or stays held. */
export type ClosedPages = {
  entries: PaymentEntryFact[]
  inspected: InspectedSession[]
  failed: boolean
}

/** Whether a payment can still be paid, or holds money. */
export const isClosable = ({ facts }: InspectedSession): boolean =>
  facts.status === "open" || facts.status === "authorized"

/**
 * Closes every page that could still be paid and lets held money go. What was
 * paid in this very moment stays paid, as the newer facts then say.
 */
export const closePages = async (
  container: MedusaContainer,
  placed: PlacedTotal,
  inspected: readonly InspectedSession[]
): Promise<ClosedPages> => {
  const entries: PaymentEntryFact[] = []
  const newer: InspectedSession[] = []
  let failed = false

  for (const current of inspected) {
    const { reference } = current.facts
    if (!isClosable(current)) {
      newer.push(current)
      continue
    }
    try {
      const command = { type: "close", reference } as const
      const closed = await commandSession(container, current.session, command)
      entries.push(...judgePayment(placed, closed.facts))
      newer.push(closed)
      failed ||= isClosable(closed)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`${reference} could not be closed: ${messageOf(error)}`)
      failed = true
      newer.push(current)
      entries.push({
        reference,
        kind: "void_failed",
        external_id: "",
        amount_minor: current.facts.authorized_minor,
        currency_code: placed.currency_code,
      })
    }
  }
  return { entries, inspected: newer, failed }
}
