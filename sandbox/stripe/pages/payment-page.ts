import { isClosed } from "../domain/disputes-of-charge"
import { money } from "../domain/money"
import type {
  ChargeResource,
  DisputeResource,
  PaymentIntentResource,
  RefundResource,
} from "../resources/types"
import { html, type Markup } from "./html"
import { layout } from "./layout"

/** A payment with all that came of it; `fault`: what just could not be done. */
export interface PaymentView {
  intent: PaymentIntentResource
  order: string | null
  charge: ChargeResource | null
  refunds: readonly RefundResource[]
  disputes: readonly DisputeResource[]
  fault: string | null
}

const row = (label: string, value: string): Markup =>
  html`<div>
    <dt>${label}</dt>
    <dd class="money">${value}</dd>
  </div>`

const act = (action: string, label: string, id = ""): Markup =>
  html`<form method="post">
    <input type="hidden" name="action" value="${action}" />
    <input type="hidden" name="id" value="${id}" />
    <button class="quiet" type="submit">${label}</button>
  </form>`

const refundPart = (refund: RefundResource): Markup =>
  html`<section aria-label="Refund">
    <dl class="facts">
      ${row("Refund", money(refund.amount, refund.currency))}
      ${row("Status", refund.status ?? "unknown")}
    </dl>
    ${
      refund.status === "failed"
        ? null
        : act("fail_refund", "Let this refund fail", refund.id)
    }
  </section>`

const disputePart = (dispute: DisputeResource): Markup =>
  html`<section aria-label="Dispute">
    <dl class="facts">
      ${row("Dispute", money(dispute.amount, dispute.currency))}
      ${row("Status", dispute.status)} ${row("Reason", dispute.reason)}
    </dl>
    ${
      isClosed(dispute)
        ? null
        : [
            act("win_dispute", "The bank decides for the shop", dispute.id),
            act("lose_dispute", "The bank decides for the shopper", dispute.id),
          ]
    }
  </section>`

const canDispute = ({ charge, disputes }: PaymentView): boolean =>
  Boolean(charge?.captured) && disputes.every(isClosed)

const leftOf = ({ charge }: PaymentView): number =>
  charge?.captured ? charge.amount_captured - charge.amount_refunded : 0

/** What staff see of a payment at the service, and can let happen to it. */
export const paymentPage = (view: PaymentView): string => {
  const { intent, order, refunds, disputes, fault } = view
  const title = money(intent.amount, intent.currency)
  const left = leftOf(view)
  return layout(
    `Payment of ${title}`,
    html`<main class="card">
      <h1>Payment of ${title}</h1>
      ${fault ? html`<p class="alert" role="alert">${fault}</p>` : null}
      <dl class="facts">
        ${row("Status", intent.status)} ${row("Order", order ?? "none")}
        ${row("Payment", intent.id)}
        ${row("Held", money(intent.amount_capturable, intent.currency))}
        ${row("Captured", money(intent.amount_received, intent.currency))}
      </dl>
      ${
        left > 0
          ? act("refund", `Refund ${money(left, intent.currency)} from here`)
          : null
      }
      ${
        canDispute(view)
          ? act("dispute", "Dispute it, as the shopper's bank")
          : null
      }
      ${refunds.map(refundPart)} ${disputes.map(disputePart)}
    </main>`
  )
}
