import type { IntentStatus, SessionResource } from "../resources/types"
import { html } from "./html"
import { layout } from "./layout"

interface Ending {
  title: string
  text: string
  link: string | null
}

const endingOf = (
  session: SessionResource,
  successUrl: string,
  intent: IntentStatus | null
): Ending => {
  if (session.status === "expired") {
    return {
      title: "This payment page has expired",
      text: "You have not been charged. Return to the shop to open a new payment page.",
      link: session.cancel_url,
    }
  }
  if (intent === "requires_payment_method") {
    return {
      title: "Your bank refused this payment",
      text: "You have not been charged. Return to the shop to pay in another way.",
      link: successUrl,
    }
  }
  if (intent === "canceled") {
    return {
      title: "This payment was canceled",
      text: "You have not been charged, and nothing is held on your card.",
      link: successUrl,
    }
  }
  return {
    title:
      session.payment_status === "paid"
        ? "This order is already paid"
        : "This payment is already on its way",
    text: "Nothing more is needed here, and you will not be charged again.",
    link: successUrl,
  }
}

/**
 * What a shopper sees who comes back to a session that is over.
 *
 * @param intent where the session's payment stands, if one was tried.
 */
export const closedPage = (
  session: SessionResource,
  successUrl: string,
  intent: IntentStatus | null
): string => {
  const { title, text, link } = endingOf(session, successUrl, intent)
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
