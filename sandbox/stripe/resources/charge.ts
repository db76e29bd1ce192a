import type { TestAccount } from "../domain/bank-debits"
import { newId } from "./ids"
import {
  accountDetails,
  billingDetails,
  cardDetails,
  type KeptCard,
  type Payer,
} from "./payment-method"
import type { ChargeResource, PaymentIntentResource } from "./types"

const approved = {
  advice_code: null,
  network_advice_code: null,
  network_decline_code: null,
  network_status: "approved_by_network",
  reason: null,
  risk_level: "normal",
  risk_score: 12,
  seller_message: "Payment complete.",
  type: "authorized",
}

/** What the bank said of a charge that it refused. */
export const declinedOutcome = (reason: string) => ({
  ...approved,
  advice_code: "try_again_later",
  network_status: "declined_by_network",
  reason,
  seller_message: "The bank did not return any further details.",
  type: "issuer_declined",
})

const base = (
  prefix: "ch" | "py",
  intent: PaymentIntentResource,
  payer: Payer,
  created: number
) => {
  const id = newId(prefix)
  return {
    id,
    object: "charge" as const,
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: billingDetails(payer),
    calculated_statement_descriptor: "COUNTERFOIL SANDBOX",
    captured: false,
    created,
    currency: intent.currency,
    customer: null,
    description: intent.description ?? null,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: null,
    outcome: null,
    paid: false,
    payment_intent: intent.id,
    payment_method: intent.payment_method,
    radar_options: {},
    receipt_email: intent.receipt_email ?? null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: intent.shipping ?? null,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor ?? null,
    statement_descriptor_suffix: intent.statement_descriptor_suffix ?? null,
    transfer_data: null,
    transfer_group: null,
  }
}

/** How long a card's authorization holds the money, in seconds. */
const HELD_SECONDS = 7 * 24 * 60 * 60

const authenticated = {
  authentication_flow: "challenge",
  electronic_commerce_indicator: "05",
  exemption_indicator: null,
  result: "authenticated",
  result_reason: null,
  transaction_id: null,
  version: "2.2.0",
}

/**
 * A charge on a card, succeeded unless the card's rules decline it; captured
 * at once unless the intent is captured by hand.
 */
export const buildCardCharge = (
  intent: PaymentIntentResource,
  card: KeptCard,
  payer: Payer,
  created: number
): ChargeResource => {
  const { decline } = card.rules
  const paid = !decline
  const held = paid && intent.capture_method === "manual"
  return {
    ...base("ch", intent, payer, created),
    amount_captured: paid && !held ? intent.amount : 0,
    captured: paid && !held,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    outcome: decline ? declinedOutcome(decline.decline_code) : approved,
    paid,
    payment_method_details: {
      card: {
        ...cardDetails(card),
        amount_authorized: paid ? intent.amount : null,
        authorization_code: paid ? "123456" : null,
        ...(held && { capture_before: created + HELD_SECONDS }),
        extended_authorization: { status: "disabled" },
        incremental_authorization: { status: "unavailable" },
        installments: null,
        mandate: null,
        multicapture: { status: "unavailable" },
        network: card.rules.brand,
        network_token: { used: false },
        network_transaction_id: null,
        overcapture: {
          maximum_amount_capturable: intent.amount,
          status: "unavailable",
        },
        three_d_secure: card.rules.authenticate ? authenticated : null,
        transaction_link_id: null,
      },
      type: "card",
    },
    status: paid ? "succeeded" : "failed",
  }
}

/** A debit on its way to the bank: pending, captured, not yet paid. */
export const buildDebitCharge = (
  intent: PaymentIntentResource,
  account: TestAccount,
  payer: Payer,
  created: number
): ChargeResource => ({
  ...base("py", intent, payer, created),
  amount_captured: intent.amount,
  captured: true,
  outcome: { ...approved, seller_message: "Payment processing." },
  payment_method_details: {
    type: account.type,
    [account.type]: { ...accountDetails(account), mandate: null },
  },
  status: "pending",
})
