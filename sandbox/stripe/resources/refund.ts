import { newId } from "./ids"
import type { ChargeResource, RefundResource } from "./types"

interface RefundParams {
  amount: number
  created: number
  metadata: Record<string, string>
  reason: string | null
}

/** A refund of a part of a charge; in the sandbox it arrives at once. */
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
  destination_details: charge.id.startsWith("ch_")
    ? { card: { type: "refund" }, type: "card" }
    : { type: "eu_bank_transfer" },
  metadata: params.metadata,
  payment_intent: charge.payment_intent,
  payment_method: charge.payment_method ?? null,
  reason: params.reason,
  receipt_number: null,
  source_transfer_reversal: null,
  status: "succeeded",
  transfer_reversal: null,
})
