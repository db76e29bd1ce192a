import type { PaymentInput } from "@stackforge-eu/factur-x"

import type { InvoiceSnapshot } from "../domain/snapshot"
import { compact, plain } from "../domain/e-invoice/text"

/** Ways of payment of UNTDID 4461, as EN 16931 allows them (BT-81). */
const MEANS = {
  credit_transfer: "30",
  card: "48",
  sepa_credit_transfer: "58",
  online_service: "68",
  other: "ZZZ",
} as const

const CARD = /card|visa|master|amex|karte|carte|tarjeta|carta|karta|kaart/i
const ONLINE = /paypal|klarna|stripe|apple|google|amazon|ideal|bancontact|eps/i

const meansOf = (method: string | null): string => {
  if (CARD.test(method ?? "")) {
    return MEANS.card
  }
  return ONLINE.test(method ?? "") ? MEANS.online_service : MEANS.other
}

/** The account to pay to, for money that is still to come (BG-17). */
const transfer = ({
  seller,
  currency_code,
}: InvoiceSnapshot): PaymentInput | null => {
  const iban = compact(seller.iban)
  const bic = compact(seller.bic)
  const accountName = plain(seller.name)
  return iban
    ? {
        meansCode:
          currency_code === "eur"
            ? MEANS.sepa_credit_transfer
            : MEANS.credit_transfer,
        iban,
        ...(accountName ? { accountName } : {}),
        ...(bic ? { bic } : {}),
      }
    : null
}

/**
 * How the document is paid (BG-16), until when (BT-9) and under which
 * reference (BT-83). Where something is due, a date or terms have to be told
 * (BR-CO-25).
 */
export const paymentInput = (snapshot: InvoiceSnapshot): PaymentInput => {
  const { kind, number, payment } = snapshot
  const reference = plain(payment.reference)
  if (payment.status !== "pending") {
    return {
      meansCode: meansOf(payment.method),
      ...(reference ? { paymentReference: reference } : {}),
    }
  }
  const terms = kind === "invoice" ? "Payable on receipt" : "To be returned"
  const account = kind === "invoice" ? transfer(snapshot) : null
  return {
    ...(account ?? { meansCode: meansOf(payment.method) }),
    paymentReference: reference ?? number,
    ...(payment.due_on
      ? { dueDate: payment.due_on.slice(0, 10) }
      : { termsDescription: terms }),
  }
}
