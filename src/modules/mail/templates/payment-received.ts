import type { OrderMailModel } from "../domain/order-mail-model"
import { wordsFor } from "../words"
import type { LetterProps } from "./parts/letter"

/** Thanks for the payment and names the invoice, which is attached. */
export const paymentReceived = (
  order: OrderMailModel,
  invoiceNumber: string
): LetterProps => {
  const own = wordsFor(order.locale).paymentReceived
  return {
    order,
    title: own.title,
    paragraphs: [own.text(invoiceNumber)],
    call: own.look,
    stamp: { text: own.stamp, tone: "good" },
  }
}
