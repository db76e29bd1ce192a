import type { CancellationNotice } from "../domain/cancellation-notice"
import type { OrderMailModel } from "../domain/order-mail-model"
import { wordsFor } from "../words"
import type { LetterProps } from "./parts/letter"

/** Says why the order was given up, and what becomes of the money. */
export const orderCanceled = (
  order: OrderMailModel,
  { reason, returned_minor, credit_note }: CancellationNotice
): LetterProps => {
  const own = wordsFor(order.locale).orderCanceled
  const { title, text, next } = own.reasons[reason]
  return {
    order,
    title,
    paragraphs: [
      text,
      returned_minor > 0
        ? own.returned(order.read(returned_minor))
        : own.notCharged,
      ...(credit_note ? [own.attached(credit_note)] : []),
      next,
    ],
    call: own.look,
    stamp: { text: own.stamp, tone: "over" },
  }
}
