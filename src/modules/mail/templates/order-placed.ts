import type { OrderMailModel } from "../domain/order-mail-model"
import type { PaymentNotice } from "../domain/payment-notice"
import { wordsFor } from "../words"
import type { LetterProps } from "./parts/letter"

/** Confirms an order and, while it is unpaid, leads to paying it. */
export const orderPlaced = (
  order: OrderMailModel,
  notice: PaymentNotice
): LetterProps => {
  const own = wordsFor(order.locale).orderPlaced
  const { title, text, stamp } = own.notices[notice]
  return {
    order,
    title,
    paragraphs: [text],
    call: notice === "pay" ? own.pay(order.total) : own.look,
    stamp: { text: stamp, tone: notice === "paid" ? "good" : "open" },
  }
}
