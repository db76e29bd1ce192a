import type { OrderMailModel } from "../domain/order-mail-model"
import type { RefundNotice } from "../domain/refund-notice"
import { wordsFor } from "../words"
import type { LetterProps } from "./parts/letter"

/** Says how much money went back, of how much, and when it arrives. */
export const orderRefunded = (
  order: OrderMailModel,
  { kind, amount_minor, received_minor, credit_note }: RefundNotice
): LetterProps => {
  const own = wordsFor(order.locale).orderRefunded
  const { text, stamp } = own.kinds[kind]
  const amount = order.read(amount_minor)
  return {
    order,
    title: own.title(amount),
    paragraphs: [
      text(amount, order.read(received_minor)),
      ...(credit_note ? [own.attached(credit_note)] : []),
      own.arrives,
    ],
    call: own.look,
    stamp: { text: stamp, tone: kind === "duplicate" ? "good" : "over" },
  }
}
