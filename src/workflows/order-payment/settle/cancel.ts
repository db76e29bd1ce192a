import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import {
  booksOf,
  refundableOf,
  type CancelReason,
  type PaymentEntryFact,
} from "../../../modules/order-payment/domain"
import { ORDER_PAYMENT_MODULE } from "../../../modules/order-payment"
import type OrderPaymentModuleService from "../../../modules/order-payment/service"
import { present } from "../../../shared/present"
import { closePages } from "./close-pages"
import { releaseOrder } from "./release-order"
import {
  carryOutRefunds,
  record,
  settle,
  type Settled,
  type Settlement,
} from "./settle"

/** Why an order was not canceled, or that it was. */
export type CancelOutcome =
  | "canceled"
  | "already_paid"
  | "payment_under_way"
  | "void_failed"
  | "refund_failed"
  | "disputed"
  | "shipped"

export type Canceled = { outcome: CancelOutcome; settled: Settled }

export type CancelInput = {
  order_id: string
  reason: CancelReason
  actor: string
}

const isShipped = async (
  container: MedusaContainer,
  orderId: string
): Promise<boolean> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: ["fulfillments.canceled_at"],
      filters: { id: orderId },
    })
  const [order] = data as {
    fulfillments?: ({ canceled_at?: string | null } | null)[] | null
  }[]
  const fulfillments = order?.fulfillments
  return present(fulfillments).some((each) => !each.canceled_at)
}

const booksIn = async (container: MedusaContainer, orderId: string) => {
  const service: OrderPaymentModuleService =
    container.resolve(ORDER_PAYMENT_MODULE)
  return booksOf((await service.readLedger(orderId)).entries)
}

// Everything that is left of the order's money goes back.
const refundAll = async (
  container: MedusaContainer,
  settlement: Settlement,
  actor: string
): Promise<Settlement> => {
  const { order, placed } = settlement
  const entries = (await booksIn(container, order.id))
    .map((book) => ({ reference: book.reference, left: refundableOf(book) }))
    .filter(({ left }) => left > 0)
    .map(({ reference, left }): PaymentEntryFact => ({
      reference,
      kind: "refund_requested",
      external_id: `cancel-${reference}-${left}`,
      amount_minor: left,
      currency_code: placed.currency_code,
      detail: "order_canceled",
      actor,
    }))
  return carryOutRefunds(
    container,
    await record(container, settlement, entries)
  )
}

const hasMoney = ({ settled }: Settlement): boolean =>
  settled.received_minor > settled.refunded_minor

// What a shopper or a clock may not give up any more.
const refusal = (
  { settled }: Settlement,
  reason: CancelReason
): CancelOutcome | null => {
  if (reason === "staff") {
    return settled.state === "disputed" ? "disputed" : null
  }
  if (settled.received_minor > 0) {
    return "already_paid"
  }
  const isSlow = settled.state === "processing" && reason === "shopper"
  return isSlow ? "payment_under_way" : null
}

/**
 * Gives an order up for a person or for its hold that ran out: closes its
 * pages and lets held money go first, gives money back where staff cancel, and
 * only then cancels. Money that arrives in that moment wins.
 *
 * An order that was canceled before stays so and answers `canceled`.
 *
 * The caller holds the order's lock.
 */
export const cancel = async (
  container: MedusaContainer,
  { order_id, reason, actor }: CancelInput
): Promise<Canceled> => {
  let current = await settle(container, order_id)
  const end = (outcome: CancelOutcome): Canceled => ({
    outcome,
    settled: current.settled,
  })
  const stopped = () =>
    current.order.canceled_at ? ("canceled" as const) : refusal(current, reason)

  const before = stopped()
  if (before) {
    return end(before)
  }
  if (await isShipped(container, order_id)) {
    return end("shipped")
  }
  const closed = await closePages(container, current.placed, current.inspected)
  current = await record(
    container,
    { ...current, inspected: closed.inspected },
    closed.entries
  )
  if (closed.failed) {
    return end("void_failed")
  }
  const wasPaidMeanwhile = closed.inspected.some(
    ({ facts, session }) => facts.status === "paid" && !session.payment
  )
  if (wasPaidMeanwhile) {
    current = await settle(container, order_id)
    const after = stopped()
    if (after) {
      return end(after)
    }
  }
  if (hasMoney(current)) {
    current = await refundAll(container, current, actor)
    const isReturned = (await booksIn(container, order_id)).every(
      ({ reference, open_refunds }) =>
        open_refunds.every(({ key }) =>
          current.inspected.some(
            ({ facts }) =>
              facts.reference === reference &&
              facts.refunds.some((each) => (each.key ?? each.id) === key)
          )
        )
    )
    if (hasMoney(current) || !isReturned) {
      return end("refund_failed")
    }
  }
  const entry = await releaseOrder(container, current.order, reason, actor)
  current = await record(container, current, [entry])
  return end("canceled")
}
