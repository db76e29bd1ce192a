import { newId } from "./ids"
import type { ChargeResource, RefundResource } from "./types"

interface RefundParams {
  amount: number
  created: number
  metadata: Record<string, string>
  reason: string | null
  pending: boolean
}

const TRANSFERS: Record<string, string> = {
  sepa_debit: "eu_bank_transfer",
  us_bank_account: "us_bank_transfer",
}

/**
 * Where the money of a refund goes.
 *
 * @param reference the bank's, by which a shopper can ask for it; null = not
 *   known yet.
 */
export const refundDestination = (
  charge: ChargeResource,
  reference: string | null
): RefundResource["destination_details"] => {
  const status = reference ? "available" : "pending"
  const transfer = TRANSFERS[charge.payment_method_details.type]
  if (transfer) {
    const details = { reference, reference_status: status }
    return { type: transfer, [transfer]: details }
  }
  return {
    type: "card",
    card: {
      ...(reference && { reference }),
      reference_status: status,
      reference_type: "acquirer_reference_number",
      type: "refund",
    },
  }
}

/** A new refund of a part of a charge. */
export const buildRefund = (
  charge: ChargeResource,
  params: RefundParams
): RefundResource => ({
  id: newId("re"),
  object: "refund",
  amount: params.amount,
  balance_transaction: null,
  charge: charge.id,
  created: params.created,
  currency: charge.currency,
  customer: null,
  customer_account: null,
  destination_details: refundDestination(charge, null),
  metadata: params.metadata,
  payment_intent: charge.payment_intent,
  payment_method: charge.payment_method ?? null,
  ...(params.pending && { pending_reason: "processing" }),
  reason: params.reason,
  receipt_number: null,
  source_transfer_reversal: null,
  status: params.pending ? "pending" : "succeeded",
  transfer_reversal: null,
})
