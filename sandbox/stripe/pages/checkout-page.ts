import type { LineItemResource, SessionResource } from "../resources/types"
import type { Checkout } from "../state"
import { cardPanel, debitPanel } from "./method-panels"
import { type FieldErrors, textField } from "./field"
import { html } from "./html"
import { layout } from "./layout"
import { money } from "../domain/money"
import { summary } from "./summary"
import { testNumbers } from "./test-numbers"

/** The form as it was sent, to be shown again beside its errors. */
export interface CheckoutForm {
  values: Readonly<Record<string, string>>
  errors: FieldErrors
  /** An error of the whole attempt, such as a declined card. */
  alert: string | null
}

export const EMPTY_FORM: CheckoutForm = { values: {}, errors: {}, alert: null }

/** The page on which a shopper pays an open session. */
export const checkoutPage = (
  session: SessionResource,
  lines: readonly LineItemResource[],
  checkout: Checkout,
  form: CheckoutForm = EMPTY_FORM
): string => {
  const faults = Object.keys(form.errors).length
  const alert =
    form.alert ?? (faults > 0 ? "Please check the fields marked below." : null)
  const total = money(session.amount_total, session.currency)
  return layout(
    `Pay ${total}`,
    html`<main class="columns">
      ${summary(session, lines, checkout)}
      <section class="checkout" aria-label="Payment">
        <div>
          <h2>Pay securely</h2>
          ${alert ? html`<p class="alert" role="alert">${alert}</p>` : null}
          <form method="post" action="/pay/${session.id}" novalidate>
            ${
              session.customer_email
                ? null
                : textField(
                    {
                      name: "email",
                      label: "Email",
                      autocomplete: "email",
                      inputmode: "email",
                      placeholder: "you@example.com",
                      value: form.values.email,
                    },
                    form.errors
                  )
            }
            <fieldset class="methods" aria-label="Payment method">
              ${
                session.payment_method_types.includes("card")
                  ? cardPanel(form)
                  : null
              }
              ${debitPanel(session, form)}
            </fieldset>
            ${
              session.custom_text.submit
                ? html`<p class="hint">
                    ${session.custom_text.submit.message}
                  </p>`
                : null
            }
            <button type="submit">Pay ${total}</button>
          </form>
          ${testNumbers(session)}
        </div>
      </section>
    </main>`
  )
}
