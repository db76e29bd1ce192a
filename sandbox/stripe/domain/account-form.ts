import { isValidIban, lookUpAccount, type TestAccount } from "./bank-debits"
import type { Checked } from "./card-form"

const accountError = (
  type: TestAccount["type"],
  number: string,
  account: TestAccount | null
): string | null => {
  if (account) {
    return null
  }
  const label = type === "sepa_debit" ? "IBAN" : "account number"
  if (number === "") {
    return `Enter the ${label}.`
  }
  if (type === "sepa_debit" && !isValidIban(number)) {
    return "The IBAN you entered is invalid."
  }
  return `This is a sandbox: use a test ${label}, listed below the form.`
}

/**
 * Checks the bank fields of the hosted page.
 *
 * @param values the form's fields: account, holder.
 */
export const checkAccountForm = (
  type: TestAccount["type"],
  values: Readonly<Record<string, string>>
): Checked<{ account: TestAccount; holder: string }> => {
  const number = (values.account ?? "").replace(/[\s-]/g, "").toUpperCase()
  const holder = (values.holder ?? "").trim()
  const account = lookUpAccount(type, number)
  const wrong = accountError(type, number, account)
  if (account && holder) {
    return { ok: true, value: { account, holder } }
  }
  return {
    ok: false,
    errors: {
      ...(wrong && { account: wrong }),
      ...(!holder && { holder: "Enter the account holder's name." }),
    },
  }
}
