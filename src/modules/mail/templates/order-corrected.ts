import type { CorrectionNotice } from "../domain/correction-notice"
import type { OrderMailModel } from "../domain/order-mail-model"
import { wordsFor } from "../words"
import type { LetterProps } from "./parts/letter"

/** Says that the order was changed, and names the documents that say it too. */
export const orderCorrected = (
  order: OrderMailModel,
  { invoice, credit_notes }: CorrectionNotice
): LetterProps => {
  const own = wordsFor(order.locale).orderCorrected
  return {
    order,
    title: own.title,
    paragraphs: [
      own.text,
      ...(invoice ? [own.invoice(invoice)] : []),
      ...(credit_notes.length > 0 ? [own.creditNotes(credit_notes)] : []),
      own.money,
    ],
    call: own.look,
    stamp: { text: own.stamp, tone: "good" },
  }
}
