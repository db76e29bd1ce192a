import { newId } from "./ids"
import type {
  BalanceTransactionResource,
  ChargeResource,
  DisputeResource,
} from "./types"

const DAY = 24 * 60 * 60

/** What Stripe takes for a dispute, in minor units; kept even when it is won. */
const FEE = 1500

/** Visa's codes for the reasons that the test cards stand for. */
const NETWORK_CODES: Record<string, string> = {
  fraudulent: "10.4",
  product_not_received: "13.1",
}

const EVIDENCE = [
  "access_activity_log",
  "billing_address",
  "cancellation_policy",
  "cancellation_policy_disclosure",
  "cancellation_rebuttal",
  "customer_communication",
  "customer_email_address",
  "customer_name",
  "customer_purchase_ip",
  "customer_signature",
  "duplicate_charge_documentation",
  "duplicate_charge_explanation",
  "duplicate_charge_id",
  "product_description",
  "receipt",
  "refund_policy",
  "refund_policy_disclosure",
  "refund_refusal_explanation",
  "service_date",
  "service_documentation",
  "shipping_address",
  "shipping_carrier",
  "shipping_date",
  "shipping_documentation",
  "shipping_tracking_number",
  "uncategorized_file",
  "uncategorized_text",
]

interface DisputeParams {
  amount: number
  created: number
  inquiry: boolean
  reason: string
}

/** The last second of the day eight days on, by which to respond. */
const dueBy = (created: number): number =>
  (Math.floor(created / DAY) + 9) * DAY - 1

const methodDetails = (
  charge: ChargeResource,
  { inquiry, reason }: DisputeParams
) => {
  const { card } = charge.payment_method_details
  return card
    ? {
        type: "card",
        card: {
          brand: card.brand,
          case_type: inquiry ? "inquiry" : "chargeback",
          network: card.brand,
          network_reason_code: NETWORK_CODES[reason] ?? "10.4",
        },
      }
    : { type: charge.payment_method_details.type }
}

/** A new dispute, on which no money has moved yet. */
export const buildDispute = (
  charge: ChargeResource,
  params: DisputeParams
): DisputeResource => ({
  id: newId("du"),
  object: "dispute",
  amount: params.amount,
  balance_transactions: [],
  charge: charge.id,
  created: params.created,
  currency: charge.currency,
  enhanced_eligibility_types: [],
  evidence: {
    ...Object.fromEntries(EVIDENCE.map((field) => [field, null])),
    enhanced_evidence: {},
  },
  evidence_details: {
    due_by: dueBy(params.created),
    enhanced_eligibility: {},
    has_evidence: false,
    past_due: false,
    submission_count: 0,
    submission_method: "not_submitted",
  },
  intended_submission_method: null,
  is_charge_refundable: params.inquiry,
  livemode: false,
  metadata: {},
  payment_intent: charge.payment_intent,
  payment_method_details: methodDetails(charge, params),
  reason: params.reason,
  status: params.inquiry ? "warning_needs_response" : "needs_response",
})

const movement = (
  dispute: DisputeResource,
  created: number,
  amount: number,
  fee: number
): BalanceTransactionResource => ({
  id: newId("txn"),
  object: "balance_transaction",
  amount,
  available_on: created,
  balance_type: "payments",
  created,
  currency: dispute.currency,
  description: `Chargeback ${amount < 0 ? "withdrawal" : "reversal"} for ${dispute.charge}`,
  exchange_rate: null,
  fee,
  fee_details: fee
    ? [
        {
          amount: fee,
          application: null,
          currency: dispute.currency,
          description: "Dispute fee",
          type: "stripe_fee",
        },
      ]
    : [],
  net: amount - fee,
  reporting_category: amount < 0 ? "dispute" : "dispute_reversal",
  source: dispute.id,
  status: "available",
  type: "adjustment",
})

/** The disputed money leaves the shop's balance, with a fee. */
export const withdrawal = (dispute: DisputeResource, created: number) =>
  movement(dispute, created, -dispute.amount, FEE)

/** The disputed money comes back. */
export const reinstatement = (dispute: DisputeResource, created: number) =>
  movement(dispute, created, dispute.amount, 0)
