import {
  judgePayment,
  type PaymentEntryFact,
} from "../../modules/order-payment/domain"
import { toMinorUnits } from "../../shared/money"
import type { InspectedPayment } from "./steps/inspect-payments"

type Input = {
  order: {
    id: string
    currency_code: string
    total: number
    canceled_at?: string | Date | null
  }
  inspected: InspectedPayment[]
}

/** What to write into the ledger, and which session's money to book in core. */
export type Verdict = {
  order: {
    order_id: string
    provider_id: string | null
    currency_code: string
    total_minor: number
  }
  entries: PaymentEntryFact[]
  capture_session_id: string | null
}

/** Judges all of an order's payments; a pure function for a workflow's transform. */
export const judgePayments = ({ order, inspected }: Input): Verdict => {
  const total_minor = toMinorUnits(order.total, order.currency_code)
  const judged = inspected.map((payment) => ({
    payment,
    entry: judgePayment(
      {
        order_id: order.id,
        total_minor,
        currency_code: order.currency_code,
        closed: Boolean(order.canceled_at) && !payment.is_captured,
      },
      payment.facts
    ),
  }))
  const arrived = judged.find(
    ({ payment, entry }) => entry.kind === "captured" && !payment.is_captured
  )

  return {
    order: {
      order_id: order.id,
      provider_id: inspected[0]?.provider_id ?? null,
      currency_code: order.currency_code,
      total_minor,
    },
    entries: judged.map(({ entry }) => entry),
    capture_session_id: arrived?.payment.payment_session_id ?? null,
  }
}
