import { dueMinor } from "../../domain/due-minor"
import type { InvoiceSnapshot } from "../../domain/snapshot"
import { fill, type Labels } from "../labels"
import { epcPayload } from "../payment/epc-payload"
import { drawQrCode } from "../payment/qr-code"
import type { Formatters } from "./formatters"
import { LONGEST, shorten } from "./shorten"
import { unbroken } from "./unbroken"

/**
 * How an unpaid invoice is to be paid: the request, the bank account and, for
 * euros, a QR code that a banking app reads. Null where nothing is to be paid.
 */
export const paymentView = (
  snapshot: InvoiceSnapshot,
  labels: Labels,
  format: Formatters
) => {
  const { kind, payment, seller, number, currency_code } = snapshot
  if (kind !== "invoice" || payment.status !== "pending") {
    return null
  }
  const due = dueMinor(snapshot)
  const amount = format.money(due)
  const row = (name: string, value: string | null) =>
    value ? [{ name, value: shorten(value, LONGEST.name) }] : []
  const payload = seller.iban
    ? epcPayload({
        name: seller.name,
        iban: seller.iban,
        bic: seller.bic,
        currency_code,
        amount_minor: due,
        remittance: number,
      })
    : null
  return {
    request: payment.due_on
      ? fill(labels.payBy, {
          amount,
          date: unbroken(format.day(payment.due_on)),
        })
      : fill(labels.payNow, { amount }),
    rows: seller.iban
      ? [
          ...row(labels.accountHolder, seller.name),
          ...row(labels.iban, seller.iban),
          ...row(labels.bic, seller.bic),
          ...row(labels.bank, seller.bank_name),
          ...row(labels.remittance, number),
        ]
      : [],
    qr: payload ? drawQrCode(payload) : null,
  }
}
