import type { EnteredCard } from "./pay-by-card"

type Values = Readonly<Record<string, string>>

/** A checked form: what was entered, or what is wrong with each field. */
export type Checked<T> =
  { ok: true; value: T } | { ok: false; errors: Record<string, string> }

/** Whether a number's last digit is its Luhn check digit. */
export const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (const [index, digit] of [...digits].reverse().entries()) {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

const numberError = (digits: string): string | null => {
  if (digits === "") {
    return "Enter the card number."
  }
  if (!/^\d{12,19}$/.test(digits)) {
    return "Your card number is incomplete."
  }
  return passesLuhn(digits) ? null : "Your card number is invalid."
}

interface Expiry {
  month: number
  year: number
}

const parseExpiry = (given: string): Expiry | null => {
  const found = /^(\d{1,2})\s*\/\s*(\d{2}|\d{4})$|^(\d{2})(\d{2})$/.exec(given)
  if (!found) {
    return null
  }
  const year = Number(found[2] ?? found[4])
  return {
    month: Number(found[1] ?? found[3]),
    year: year < 100 ? 2000 + year : year,
  }
}

const expiryError = (expiry: Expiry | null, now: Date): string | null => {
  if (!expiry) {
    return "Enter the expiry as MM / YY."
  }
  if (expiry.month < 1 || expiry.month > 12) {
    return "Your card's expiry month is invalid."
  }
  const year = now.getUTCFullYear()
  const past =
    expiry.year < year ||
    (expiry.year === year && expiry.month < now.getUTCMonth() + 1)
  if (past) {
    return "Your card's expiry date is in the past."
  }
  return expiry.year > year + 50 ? "Your card's expiry year is invalid." : null
}

const cvcError = (cvc: string, digits: string): string | null => {
  const length = /^3[47]/.test(digits) ? 4 : 3
  return new RegExp(`^\\d{${length}}$`).test(cvc)
    ? null
    : `Enter the security code: ${length} digits.`
}

/**
 * Checks the card fields of the hosted page, before any charge.
 *
 * @param values the form's fields: number, expiry, cvc, name.
 */
export const checkCardForm = (
  values: Values,
  now: Date
): Checked<EnteredCard & { name: string }> => {
  const digits = (values.number ?? "").replace(/[\s-]/g, "")
  const expiry = parseExpiry((values.expiry ?? "").trim())
  const name = (values.name ?? "").trim()
  const found: Record<string, string | null> = {
    number: numberError(digits),
    expiry: expiryError(expiry, now),
    cvc: cvcError((values.cvc ?? "").trim(), digits),
    name: name ? null : "Enter the name on the card.",
  }
  const errors = Object.fromEntries(
    Object.entries(found).flatMap(([field, error]) =>
      error ? [[field, error]] : []
    )
  )
  if (!expiry || Object.keys(errors).length > 0) {
    return { ok: false, errors }
  }
  return {
    ok: true,
    value: {
      number: digits,
      exp_month: expiry.month,
      exp_year: expiry.year,
      name,
    },
  }
}
