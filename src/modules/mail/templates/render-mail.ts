import { createElement } from "react"
import { render } from "react-email"

import type { RenderedMail } from "../contract"
import type { CancellationNotice } from "../domain/cancellation-notice"
import type { CorrectionNotice } from "../domain/correction-notice"
import { oneLine } from "../domain/one-line"
import type { OrderMailModel } from "../domain/order-mail-model"
import type { PaymentNotice } from "../domain/payment-notice"
import type { RefundNotice } from "../domain/refund-notice"
import { wordsFor, type MailWords } from "../words"
import { orderCanceled } from "./order-canceled"
import { orderCorrected } from "./order-corrected"
import { orderPlaced } from "./order-placed"
import { orderRefunded } from "./order-refunded"
import { Letter, type LetterProps } from "./parts/letter"
import { orderText } from "./parts/order-text"
import { paymentReceived } from "./payment-received"

type Told =
  | "orderPlaced"
  | "paymentReceived"
  | "orderCanceled"
  | "orderRefunded"
  | "orderCorrected"

const finish = async (
  words: keyof Pick<MailWords, Told>,
  letter: LetterProps
): Promise<RenderedMail> => {
  const { locale, order_number, shop } = letter.order
  const subject = wordsFor(locale)[words].subject(order_number, shop.name)
  return {
    subject: oneLine(subject),
    html: await render(createElement(Letter, letter)),
    text: orderText(letter),
  }
}

/** *Order placed*: subject, HTML and plain text. */
export const renderOrderPlaced = (
  order: OrderMailModel,
  notice: PaymentNotice
): Promise<RenderedMail> => finish("orderPlaced", orderPlaced(order, notice))

/** *Payment received*: subject, HTML and plain text, without the attachment. */
export const renderPaymentReceived = (
  order: OrderMailModel,
  invoiceNumber: string
): Promise<RenderedMail> =>
  finish("paymentReceived", paymentReceived(order, invoiceNumber))

/** *Order cancelled*: subject, HTML and plain text. */
export const renderOrderCanceled = (
  order: OrderMailModel,
  notice: CancellationNotice
): Promise<RenderedMail> =>
  finish("orderCanceled", orderCanceled(order, notice))

/** *Money returned*: subject, HTML and plain text. */
export const renderOrderRefunded = (
  order: OrderMailModel,
  notice: RefundNotice
): Promise<RenderedMail> =>
  finish("orderRefunded", orderRefunded(order, notice))

/** *Order changed*: subject, HTML and plain text, without the attachments. */
export const renderOrderCorrected = (
  order: OrderMailModel,
  notice: CorrectionNotice
): Promise<RenderedMail> =>
  finish("orderCorrected", orderCorrected(order, notice))
