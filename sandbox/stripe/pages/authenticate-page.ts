import type { KeptCard } from "../resources/payment-method"
import type { SessionResource } from "../resources/types"
import { html } from "./html"
import { layout } from "./layout"
import { money } from "../domain/money"

const brandName = (brand: string) =>
  brand.charAt(0).toUpperCase() + brand.slice(1)

/** The bank's 3-D Secure step, as test mode shows it. */
export const authenticatePage = (
  session: SessionResource,
  card: KeptCard
): string =>
  layout(
    "Confirm your payment",
    html`<main class="card">
      <h1>Confirm your payment</h1>
      <p>
        3-D Secure: here your bank would ask you to approve the payment, for
        example with its app.
      </p>
      <dl class="facts">
        <div>
          <dt>Amount</dt>
          <dd class="money">
            ${money(session.amount_total, session.currency)}
          </dd>
        </div>
        <div>
          <dt>Card</dt>
          <dd>${brandName(card.rules.brand)} ending in ${card.last4}</dd>
        </div>
      </dl>
      <form method="post" action="/pay/${session.id}/authenticate">
        <button type="submit" name="outcome" value="complete">
          Complete authentication
        </button>
        <button class="quiet" type="submit" name="outcome" value="fail">
          Fail authentication
        </button>
      </form>
    </main>`
  )
