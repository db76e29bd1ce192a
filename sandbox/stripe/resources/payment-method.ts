import type { TestAccount } from "../domain/bank-debits"
import type { TestCard } from "../domain/test-cards"
import { newId } from "./ids"
import type { PaymentMethodResource } from "./types"

/** Who pays, as typed on the hosted page. */
export interface Payer {
  name: string | null
  email: string | null
}

/** A card as it may be kept: never its number or security code. */
export interface KeptCard {
  rules: TestCard
  last4: string
  exp_month: number
  exp_year: number
}

const emptyAddress = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
}

/** Stripe's billing details of a payer whose address is not asked for. */
export const billingDetails = (payer: Payer) => ({
  address: emptyAddress,
  email: payer.email,
  name: payer.name,
  phone: null,
  tax_id: null,
})

/** A fingerprint that is equal for equal accounts, as Stripe's is. */
const fingerprint = (kind: string, last4: string) => `sandbox${kind}${last4}`

/** The card details that a payment method and a charge share. */
export const cardDetails = (card: KeptCard) => ({
  brand: card.rules.brand,
  checks: {
    address_line1_check: null,
    address_postal_code_check: null,
    cvc_check: card.rules.decline?.code === "incorrect_cvc" ? "fail" : "pass",
  },
  country: card.rules.country,
  exp_month: card.exp_month,
  exp_year: card.exp_year,
  fingerprint: fingerprint("card", card.last4),
  funding: card.rules.funding,
  last4: card.last4,
  regulated_status: "unregulated",
  wallet: null,
})

/** The bank details that a payment method and a charge share. */
export const accountDetails = (account: TestAccount) =>
  account.type === "sepa_debit"
    ? {
        bank_code: "37040044",
        branch_code: "",
        country: "DE",
        fingerprint: fingerprint("sepa", account.last4),
        last4: account.last4,
      }
    : {
        account_holder_type: "individual",
        account_type: "checking",
        bank_name: "STRIPE TEST BANK",
        fingerprint: fingerprint("ach", account.last4),
        last4: account.last4,
        routing_number: "110000000",
      }

const base = (type: string, payer: Payer, created: number) => ({
  id: newId("pm"),
  object: "payment_method" as const,
  allow_redisplay: "limited",
  billing_details: billingDetails(payer),
  created,
  customer: null,
  customer_account: null,
  livemode: false,
  metadata: {},
  type,
})

/** The payment method that stands for a card once it was entered. */
export const buildCardMethod = (
  card: KeptCard,
  payer: Payer,
  created: number
): PaymentMethodResource => ({
  ...base("card", payer, created),
  card: {
    ...cardDetails(card),
    display_brand: card.rules.brand,
    generated_from: null,
    networks: { available: [card.rules.brand], preferred: null },
    three_d_secure_usage: { supported: true },
  },
})

/** The payment method that stands for a bank account. */
export const buildAccountMethod = (
  account: TestAccount,
  payer: Payer,
  created: number
): PaymentMethodResource => ({
  ...base(account.type, payer, created),
  [account.type]:
    account.type === "sepa_debit"
      ? {
          ...accountDetails(account),
          generated_from: { charge: null, setup_attempt: null },
        }
      : {
          ...accountDetails(account),
          financial_connections_account: null,
          networks: { preferred: "ach", supported: ["ach"] },
          status_details: {},
        },
})
