import type { LineItemResource, SessionResource } from "../resources/types"
import type { Checkout } from "../state"
import { html, type Markup } from "./html"
import { money } from "../domain/money"

const line = (item: LineItemResource): Markup =>
  html`<li>
    <span class="name"
      >${item.description}${
        item.quantity > 1
          ? html`<small>Quantity ${item.quantity}</small>`
          : null
      }</span
    >
    <span class="money">${money(item.amount_subtotal, item.currency)}</span>
  </li>`

const row = (label: string, amount: string): Markup =>
  html`<div>
    <dt>${label}</dt>
    <dd class="money">${amount}</dd>
  </div>`

/** The left column: what is paid for. */
export const summary = (
  session: SessionResource,
  lines: readonly LineItemResource[],
  checkout: Checkout
): Markup => {
  const { currency, total_details: details } = session
  const discounted = details.amount_discount > 0
  const shipped = checkout.shipping_label !== null
  return html`<section class="summary" aria-label="Order summary">
    <div>
      ${
        session.cancel_url
          ? html`<a class="back" href="${session.cancel_url}"
              >Cancel and return to the shop</a
            >`
          : null
      }
      <h1>
        <span class="pay-what">Amount to pay</span>
        <span class="amount">${money(session.amount_total, currency)}</span>
      </h1>
      <ul class="lines">
        ${lines.map(line)}
      </ul>
      <dl class="totals">
        ${
          discounted || shipped
            ? row("Subtotal", money(session.amount_subtotal, currency))
            : null
        }
        ${
          discounted
            ? row(
                `Discount${checkout.discount_label ? ` (${checkout.discount_label})` : ""}`,
                `−${money(details.amount_discount, currency)}`
              )
            : null
        }
        ${
          shipped
            ? row(
                `Shipping (${checkout.shipping_label ?? ""})`,
                money(details.amount_shipping, currency)
              )
            : null
        }
        <div class="total">
          <dt>Total</dt>
          <dd class="money">${money(session.amount_total, currency)}</dd>
        </div>
      </dl>
    </div>
  </section>`
}
