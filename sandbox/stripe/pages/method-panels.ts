import { debitTypeOf } from "../domain/pay-by-debit"
import type { SessionResource } from "../resources/types"
import type { CheckoutForm } from "./checkout-page"
import { textField } from "./field"
import { html, type Markup } from "./html"

const isChosen = (form: CheckoutForm, method: "card" | "bank_debit") =>
  (form.values.method ?? "card") === method

const option = (
  method: "card" | "bank_debit",
  label: string,
  note: string,
  chosen: boolean,
  panel: Markup
): Markup =>
  html`<div class="method">
    <input
      type="radio"
      name="method"
      value="${method}"
      id="method-${method}"
      ${chosen ? html`checked` : null}
    />
    <label for="method-${method}">${label} <small>${note}</small></label>
    <div class="panel">${panel}</div>
  </div>`

/** The choice to pay by card, with its fields. */
export const cardPanel = (form: CheckoutForm): Markup => {
  const { values, errors } = form
  const number = textField(
    {
      name: "number",
      label: "Card number",
      autocomplete: "cc-number",
      inputmode: "numeric",
      placeholder: "4242 4242 4242 4242",
      value: values.number,
    },
    errors
  )
  const expiry = textField(
    {
      name: "expiry",
      label: "Expiry",
      autocomplete: "cc-exp",
      inputmode: "numeric",
      placeholder: "MM / YY",
      value: values.expiry,
    },
    errors
  )
  const cvc = textField(
    {
      name: "cvc",
      label: "Security code",
      autocomplete: "cc-csc",
      inputmode: "numeric",
      placeholder: "CVC",
    },
    errors
  )
  const name = textField(
    {
      name: "name",
      label: "Name on card",
      autocomplete: "cc-name",
      placeholder: "Full name",
      value: values.name,
    },
    errors
  )
  return option(
    "card",
    "Card",
    "Paid at once",
    isChosen(form, "card"),
    html`${number}
      <div class="pair">${expiry} ${cvc}</div>
      ${name}`
  )
}

/** The choice of a bank debit, where the session's currency has one. */
export const debitPanel = (
  session: SessionResource,
  form: CheckoutForm
): Markup | null => {
  const type = debitTypeOf(session)
  if (!type) {
    return null
  }
  const sepa = type === "sepa_debit"
  const account = textField(
    {
      name: "account",
      label: sepa ? "IBAN" : "Account number",
      autocomplete: "off",
      placeholder: sepa ? "DE00 0000 0000 0000 0000 00" : "000123456789",
      value: form.values.account,
    },
    form.errors
  )
  const holder = textField(
    {
      name: "holder",
      label: "Account holder",
      autocomplete: "name",
      placeholder: "Full name",
      value: form.values.holder,
    },
    form.errors
  )
  const alone = !session.payment_method_types.includes("card")
  return option(
    "bank_debit",
    sepa ? "SEPA Direct Debit" : "US bank account",
    "Takes a while",
    alone || isChosen(form, "bank_debit"),
    html`${account} ${holder}
      <p class="hint">
        The order is placed now; the bank confirms the payment later.
      </p>`
  )
}
