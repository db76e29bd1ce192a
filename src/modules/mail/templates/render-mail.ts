import { createElement, type ReactElement } from "react"
import { render, toPlainText } from "react-email"

import type { RenderedMail } from "../contract"
import { oneLine } from "../domain/one-line"
import type { OrderMailModel } from "../domain/order-mail-model"
import type { PaymentNotice } from "../domain/payment-notice"
import { wordsFor } from "../words"
import { OrderPlaced } from "./order-placed"
import { PaymentReceived } from "./payment-received"

const finish = async (
  subject: string,
  element: ReactElement
): Promise<RenderedMail> => {
  const html = await render(element)
  return { subject: oneLine(subject), html, text: toPlainText(html) }
}

/** *Order placed*: subject, HTML and plain text. */
export const renderOrderPlaced = (
  order: OrderMailModel,
  notice: PaymentNotice
): Promise<RenderedMail> =>
  finish(
    wordsFor(order.locale).orderPlaced.subject(
      order.order_number,
      order.shop.name
    ),
    createElement(OrderPlaced, { order, notice })
  )

/** *Payment received*: subject, HTML and plain text, without the attachment. */
export const renderPaymentReceived = (
  order: OrderMailModel,
  invoice_number: string
): Promise<RenderedMail> =>
  finish(
    wordsFor(order.locale).paymentReceived.subject(
      order.order_number,
      order.shop.name
    ),
    createElement(PaymentReceived, { order, invoice_number })
  )
