import type { MedusaContainer } from "@medusajs/framework/types"

import { ORDER_PAYMENT_MODULE } from "../../../modules/order-payment"
import {
  booksOf,
  derivePayment,
  judgePayment,
  releaseReason,
  returnsOwed,
  type PaymentEntryFact,
  type PlacedTotal,
} from "../../../modules/order-payment/domain"
import type OrderPaymentModuleService from "../../../modules/order-payment/service"
import type { RecordedPayment } from "../../../modules/order-payment/service"
import { bookMoney } from "./book-money"
import { bookRefunds } from "./book-refunds"
import { captureDueEntry } from "./capture-due"
import { closePages, isClosable } from "./close-pages"
import type { InspectedSession } from "./command-session"
import { giveBack } from "./give-back"
import { inspectSessions } from "./inspect-sessions"
import { readOrderToSettle, type OrderToSettle } from "./read-order"
import { releaseOrder } from "./release-order"
import { reviveOrder } from "./revive-order"

/** What a settle found and did; `refunded` names refunds that are new. */
export type Settled = RecordedPayment & { refunded: string[] }

/** An order while it is being settled. */
export type Settlement = {
  order: OrderToSettle
  placed: PlacedTotal
  provider_id: string | null
  inspected: InspectedSession[]
  settled: Settled
}

const serviceOf = (container: MedusaContainer): OrderPaymentModuleService =>
  container.resolve(ORDER_PAYMENT_MODULE)

const holdsMoney = ({ kind }: PaymentEntryFact): boolean =>
  kind === "captured" || kind === "authorized"

const isKnown = (
  ledger: readonly PaymentEntryFact[],
  entry: PaymentEntryFact
): boolean =>
  ledger.some(
    (other) =>
      other.reference === entry.reference &&
      other.kind === entry.kind &&
      other.external_id === entry.external_id
  )

const orderEntry = (
  placed: PlacedTotal,
  kind: "revived"
): PaymentEntryFact => ({
  reference: placed.order_id,
  kind,
  external_id: "",
  amount_minor: placed.total_minor,
  currency_code: placed.currency_code,
  actor: "shop",
})

/**
 * Appends to the ledger, and keeps what it led to in the settlement. Whoever
 * finds the order newly paid is told so once, however many records follow.
 */
export const record = async (
  container: MedusaContainer,
  settlement: Omit<Settlement, "settled"> & { settled?: Settled },
  entries: readonly PaymentEntryFact[]
): Promise<Settlement> => {
  const service = serviceOf(container)
  const { order, provider_id, settled } = settlement
  const before = await service.readLedger(order.id)
  const recorded = await service.recordEntries(order.id, provider_id, entries)
  const refunded = entries
    .filter((entry) => entry.kind === "refunded")
    .filter((entry) => !isKnown(before.entries, entry))
    .map(({ external_id }) => external_id)

  return {
    ...settlement,
    settled: {
      ...recorded,
      became_paid: recorded.became_paid || (settled?.became_paid ?? false),
      refunded: [...(settled?.refunded ?? []), ...refunded],
    },
  }
}

const isGivenUp = (
  placed: PlacedTotal,
  entries: readonly PaymentEntryFact[]
): boolean =>
  derivePayment({ amount_minor: placed.total_minor }, entries).cancel_reason !==
  null

// Money and refunds as core keeps them, for every payment that is the order's.
const bookInCore = async (
  container: MedusaContainer,
  settlement: Pick<Settlement, "order" | "inspected">,
  judged: readonly PaymentEntryFact[]
): Promise<InspectedSession[]> => {
  const { order, inspected } = settlement
  const ours = new Set(judged.filter(holdsMoney).map((each) => each.reference))
  const booked: InspectedSession[] = []
  for (const each of inspected) {
    booked.push(
      ours.has(each.facts.reference)
        ? { ...each, session: await bookMoney(container, order, each) }
        : each
    )
  }
  for (const { session, facts } of booked) {
    if (session.payment && order.collection_id && facts.refunds.length > 0) {
      const { payment } = session
      await bookRefunds(container, order, order.collection_id, payment, facts)
    }
  }
  return booked
}

/** Gives back what is owed, and writes down what came of it. */
export const carryOutRefunds = async (
  container: MedusaContainer,
  settlement: Settlement
): Promise<Settlement> => {
  const { order, placed, inspected } = settlement
  const { entries: ledger } = await serviceOf(container).readLedger(order.id)
  if (booksOf(ledger).every(({ open_refunds }) => open_refunds.length === 0)) {
    return settlement
  }
  const given = await giveBack(container, placed, ledger, inspected)
  if (given.entries.length === 0) {
    return settlement
  }
  const next = await record(
    container,
    { ...settlement, inspected: given.inspected },
    given.entries
  )
  const booked = await bookInCore(container, next, given.entries)
  return { ...next, inspected: booked }
}

// Nobody may pay a second time, and nothing stays held for a dead order.
const closeWhatIsOver = async (
  container: MedusaContainer,
  settlement: Settlement,
  gave_up: boolean
): Promise<Settlement> => {
  const { settled, inspected, placed } = settlement
  const isOver = gave_up || settled.received_minor >= placed.total_minor
  if (!isOver || !inspected.some(isClosable)) {
    return settlement
  }
  const closed = await closePages(container, placed, inspected)
  return record(
    container,
    { ...settlement, inspected: closed.inspected },
    closed.entries
  )
}

/**
 * Asks the payment service what is true of an order, writes it into the ledger
 * and into core, and lets the consequences follow: paid, revived, given back,
 * released. Any number of calls have the effect of one.
 *
 * The caller holds the order's lock.
 *
 * @param references payments that events named, known to us or not
 */
export const settle = async (
  container: MedusaContainer,
  orderId: string,
  references: readonly string[] = []
): Promise<Settlement> => {
  const service = serviceOf(container)
  const order = await readOrderToSettle(container, orderId)
  const provider_id = order.sessions[0]?.provider_id ?? null
  await service.openOrderPayment({
    order_id: order.id,
    provider_id,
    currency_code: order.currency_code,
    total_minor: order.total_minor,
    has_hold: order.is_from_shop,
  })
  const ledger = await service.readLedger(order.id)
  const placed: PlacedTotal = {
    order_id: order.id,
    total_minor: ledger.total_minor,
    currency_code: ledger.currency_code,
  }
  const asked = ledger.entries
    .filter(({ kind }) => kind === "capture_requested")
    .map(({ amount_minor }) => amount_minor)

  const inspected = await inspectSessions(container, order, references)
  const judged = inspected.flatMap(({ facts }) => [
    ...judgePayment(placed, facts, asked),
    ...captureDueEntry(facts),
  ])
  const isLate =
    order.canceled_at !== null &&
    judged.some((each) => holdsMoney(each) && !isKnown(ledger.entries, each))
  // Core was told that the order lives again, and the process died before the
  // ledger was. Its coupons may have been counted or not: they are not again.
  const isHalfRevived =
    order.canceled_at === null && isGivenUp(placed, ledger.entries)
  const isRevived =
    isHalfRevived ||
    (isLate && (await reviveOrder(container, order, ledger.entries)))
  const current = isRevived ? { ...order, canceled_at: null } : order
  const gave_up = current.canceled_at !== null
  const booked = await bookInCore(
    container,
    { order: current, inspected },
    judged
  )

  // Money that no order can keep is asked back in the same moment in which it
  // is written down: the order never seems paid in between.
  const entries = isRevived
    ? [...judged, orderEntry(placed, "revived")]
    : judged
  const owed = returnsOwed(
    { total_minor: placed.total_minor, canceled: gave_up },
    [...ledger.entries, ...entries]
  ).map((each): PaymentEntryFact => ({
    reference: each.reference,
    kind: "refund_requested",
    external_id: each.key,
    amount_minor: each.amount_minor,
    currency_code: placed.currency_code,
    detail: each.detail,
    actor: "shop",
  }))

  const recorded = await record(
    container,
    { order: current, placed, provider_id, inspected: booked },
    [...entries, ...owed]
  )
  const returned = await carryOutRefunds(container, recorded)
  const closed = await closeWhatIsOver(container, returned, gave_up)
  return releaseIfOver(container, closed)
}

const releaseIfOver = async (
  container: MedusaContainer,
  settlement: Settlement
): Promise<Settlement> => {
  const service = serviceOf(container)
  const { order, placed, inspected } = settlement
  const { entries } = await service.readLedger(order.id)
  const ended = inspected
    .filter(({ facts }) => facts.status !== "open")
    .map(({ session }) => session.id)
  await service.releaseLivePayment(order.id, ended)

  const hold_is_over = await service.isHoldOver(order.id)
  const reason = releaseReason(
    { total_minor: placed.total_minor, hold_is_over },
    entries
  )
  // Core was told to cancel, and the process died before the ledger was.
  const isHalfDone = order.canceled_at !== null && !isGivenUp(placed, entries)
  if (!reason && !isHalfDone) {
    return settlement
  }
  const entry = await releaseOrder(container, order, reason ?? "staff", "shop")
  return record(container, settlement, [entry])
}
