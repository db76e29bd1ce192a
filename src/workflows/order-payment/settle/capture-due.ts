import type { HostedPaymentFacts } from "../../../modules/order-payment/contract"
import type { PaymentEntryFact } from "../../../modules/order-payment/domain"

const WARN_MS = 24 * 60 * 60 * 1000

/** The warning that held money is let go within a day, or nothing. */
export const captureDueEntry = (
  facts: HostedPaymentFacts,
  now = Date.now()
): PaymentEntryFact[] => {
  const until = facts.capture_before ? Date.parse(facts.capture_before) : null
  return facts.status === "authorized" && until && until - now < WARN_MS
    ? [
        {
          reference: facts.reference,
          kind: "capture_due",
          external_id: "",
          amount_minor: facts.authorized_minor,
          currency_code: facts.currency_code.toLowerCase(),
          detail: facts.capture_before,
          actor: "shop",
        },
      ]
    : []
}
