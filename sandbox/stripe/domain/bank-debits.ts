/** A bank account that Stripe publishes for trying delayed payments. */
export interface TestAccount {
  type: "sepa_debit" | "us_bank_account"
  outcome: "succeeded" | "failed"
  last4: string
}

/** IBANs: https://docs.stripe.com/payments/sepa-debit/accept-a-payment */
const IBANS: Readonly<Record<string, TestAccount["outcome"]>> = {
  DE89370400440532013000: "succeeded",
  DE08370400440532013003: "succeeded",
  DE62370400440532013001: "failed",
  DE78370400440532013004: "failed",
}

/** ACH accounts of routing number 110000000. */
const ACH_ACCOUNTS: Readonly<Record<string, TestAccount["outcome"]>> = {
  "000123456789": "succeeded",
  "000111111116": "failed",
  "000222222227": "failed",
}

export const ACH_ROUTING = "110000000"

/** The account that pays when the test control names none. */
export const DEFAULT_ACCOUNT = {
  sepa_debit: "DE89370400440532013000",
  us_bank_account: "000123456789",
} as const

/**
 * Whether an IBAN's check digits hold (ISO 13616, modulo 97).
 *
 * @param iban without blanks, in capitals.
 */
export const isValidIban = (iban: string): boolean => {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) {
    return false
  }
  const turned = iban.slice(4) + iban.slice(0, 4)
  let remainder = 0
  for (const character of turned) {
    for (const digit of parseInt(character, 36).toString()) {
      remainder = (remainder * 10 + Number(digit)) % 97
    }
  }
  return remainder === 1
}

/** A test account by its number; null for any other. */
export const lookUpAccount = (
  type: TestAccount["type"],
  number: string
): TestAccount | null => {
  const outcome = (type === "sepa_debit" ? IBANS : ACH_ACCOUNTS)[number]
  return outcome ? { type, outcome, last4: number.slice(-4) } : null
}
