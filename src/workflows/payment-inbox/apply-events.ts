import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { PAYMENT_INBOX_MODULE } from "../../modules/payment-inbox"
import {
  NO_ORDER,
  type ClaimedPaymentEvent,
} from "../../modules/payment-inbox/contract"
import { mayFindOrderLater } from "../../modules/payment-inbox/domain/may-find-order-later"
import {
  leaseMs,
  retryDelayMs,
} from "../../modules/payment-inbox/domain/retry-policy"
import type PaymentInboxModuleService from "../../modules/payment-inbox/service"
import { describeFailure } from "../../shared/errors"
import { withTimeout } from "../../shared/with-timeout"
import { settleOrderWorkflow } from "../order-payment/settle-order"
import { findOrderOfEvent } from "./find-order-of-event"

// A settling that hangs (Redis may be gone) must end while the lease lasts.
const SETTLE_TIMEOUT_MS = leaseMs * 0.75

const referencesOf = (events: readonly ClaimedPaymentEvent[]): string[] => [
  ...new Set(events.flatMap(({ reference }) => (reference ? [reference] : []))),
]

/**
 * Applies events that this worker holds: settles each order that they are
 * about, once, and writes down what came of every event. An event is only a
 * hint to look; its content decides nothing.
 *
 * @returns those that failed and are to be tried again.
 */
export const applyPaymentEvents = async (
  container: MedusaContainer,
  events: readonly ClaimedPaymentEvent[]
): Promise<ClaimedPaymentEvent[]> => {
  const inbox: PaymentInboxModuleService =
    container.resolve(PAYMENT_INBOX_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const failed: ClaimedPaymentEvent[] = []
  const byOrder = new Map<string, ClaimedPaymentEvent[]>()

  for (const event of events) {
    try {
      const orderId = await findOrderOfEvent(container, event)
      if (orderId) {
        byOrder.set(orderId, [...(byOrder.get(orderId) ?? []), event])
      } else if (mayFindOrderLater(event)) {
        await fail(event, NO_ORDER, null)
      } else {
        await inbox.markIgnored(event, NO_ORDER)
      }
    } catch (error) {
      await fail(event, describeFailure(error), null)
    }
  }
  for (const [orderId, group] of byOrder) {
    await applyToOrder(orderId, group)
  }
  return failed

  async function applyToOrder(
    orderId: string,
    group: readonly ClaimedPaymentEvent[]
  ): Promise<void> {
    try {
      await withTimeout(
        `Settling order ${orderId}`,
        settleOrderWorkflow(container).run({
          input: { order_id: orderId, references: referencesOf(group) },
        }),
        SETTLE_TIMEOUT_MS
      )
    } catch (error) {
      const reason = describeFailure(error)
      for (const event of group) {
        await fail(event, reason, orderId)
      }
      return
    }
    for (const event of group) {
      await inbox.markApplied(event, orderId)
    }
  }

  async function fail(
    event: ClaimedPaymentEvent,
    reason: string,
    orderId: string | null
  ): Promise<void> {
    await inbox.markFailed(event, reason, orderId)
    failed.push(event)
    const isDead = retryDelayMs(event.attempts) === null
    const line = `Payment event ${event.event_id} (${event.type}) failed at attempt ${event.attempts}: ${reason}`
    if (isDead) {
      logger.error(`${line} It waits for staff to replay it.`)
    } else {
      logger.warn(line)
    }
  }
}
