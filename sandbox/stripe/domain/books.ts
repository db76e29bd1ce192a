import type {
  DisputeResource,
  PaymentIntentResource,
  RefundResource,
  SessionResource,
} from "../resources/types"
import type { SandboxState } from "../state"

/** Money of a payment, in minor units of its currency. */
export interface Money {
  /** Held, to be captured. */
  authorized: number
  /** Taken, in all; refunds and disputes are not deducted. */
  captured: number
  /** Given back or on its way back; failed refunds are not counted. */
  refunded: number
  /** Withdrawn by disputes that are open. */
  disputed: number
  /** Withdrawn by disputes that are lost. */
  lost: number
}

/** What is held of one attempt to pay an order. */
export interface Payment extends Money {
  session: string
  session_status: string
  payment_status: string
  payment_intent: string | null
  intent_status: string | null
  charge: string | null
  currency: string
  refunds: RefundResource[]
  disputes: DisputeResource[]
}

/** What is held of one order, by its `client_reference_id`. */
export interface OrderBooks extends Money {
  reference: string
  payments: Payment[]
}

const sum = <T>(entries: readonly T[], amountOf: (entry: T) => number) =>
  entries.reduce((total, entry) => total + amountOf(entry), 0)

const group = <T>(
  entries: readonly T[],
  keyOf: (entry: T) => string
): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const found = groups.get(keyOf(entry))
    if (found) {
      found.push(entry)
    } else {
      groups.set(keyOf(entry), [entry])
    }
  }
  return groups
}

const withdrawn = (dispute: DisputeResource): number =>
  -sum(dispute.balance_transactions, ({ amount }) => amount)

const paymentOf = (
  session: SessionResource,
  intent: PaymentIntentResource | undefined,
  refunds: RefundResource[],
  disputes: DisputeResource[]
): Payment => {
  const lost = disputes.filter(({ status }) => status === "lost")
  const open = disputes.filter(({ status }) => status !== "lost")
  return {
    session: session.id,
    session_status: session.status,
    payment_status: session.payment_status,
    payment_intent: intent?.id ?? null,
    intent_status: intent?.status ?? null,
    charge: intent?.latest_charge ?? null,
    currency: session.currency,
    authorized: intent?.amount_capturable ?? 0,
    captured: intent?.amount_received ?? 0,
    refunded: sum(
      refunds.filter(({ status }) => status !== "failed"),
      ({ amount }) => amount
    ),
    disputed: sum(open, withdrawn),
    lost: sum(lost, withdrawn),
    refunds,
    disputes,
  }
}

/**
 * What the sandbox holds, order by order, for comparison with a shop's books.
 *
 * @param reference only the order with this `client_reference_id`.
 */
export const booksOf = (
  state: SandboxState,
  reference?: string
): OrderBooks[] => {
  const byIntent = (entry: { payment_intent: string }) => entry.payment_intent
  const refunds = group(Object.values(state.refunds), byIntent)
  const disputes = group(Object.values(state.disputes), byIntent)
  const sessions = Object.values(state.sessions).filter(
    ({ client_reference_id: order }) => !reference || order === reference
  )
  const orders = group(sessions, (one) => one.client_reference_id ?? "")
  return [...orders].map(([order, attempts]) => {
    const payments = attempts.map((session) => {
      const id = session.payment_intent ?? ""
      const intent = state.payment_intents[id]
      return paymentOf(
        session,
        intent,
        refunds.get(id) ?? [],
        disputes.get(id) ?? []
      )
    })
    return {
      reference: order,
      authorized: sum(payments, (one) => one.authorized),
      captured: sum(payments, (one) => one.captured),
      refunded: sum(payments, (one) => one.refunded),
      disputed: sum(payments, (one) => one.disputed),
      lost: sum(payments, (one) => one.lost),
      payments,
    }
  })
}
