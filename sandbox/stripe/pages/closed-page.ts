import type { SessionResource } from "../resources/types"
import { html } from "./html"
import { layout } from "./layout"

/** What a shopper sees who comes back to a session that is over. */
export const closedPage = (
  session: SessionResource,
  successUrl: string
): string => {
  const complete = session.status === "complete"
  const title = complete
    ? session.payment_status === "paid"
      ? "This order is already paid"
      : "This payment is already on its way"
    : "This payment page has expired"
  const text = complete
    ? "Nothing more is needed here, and you will not be charged again."
    : "You have not been charged. Return to the shop to open a new payment page."
  const link = complete ? successUrl : session.cancel_url
  return layout(
    title,
    html`<main class="card">
      <h1>${title}</h1>
      <p>${text}</p>
      ${link ? html`<a class="button" href="${link}">Return to the shop</a>` : null}
    </main>`
  )
}

/** What a shopper sees at an address that leads to no session. */
export const unknownPage = (): string =>
  layout(
    "Page not found",
    html`<main class="card">
      <h1>There is no such payment page</h1>
      <p>
        The link may be incomplete. Go back to the shop and open the payment
        again.
      </p>
    </main>`
  )
