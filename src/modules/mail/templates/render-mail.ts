import { createElement, type ReactElement } from "react"
import { render } from "react-email"

import type { RenderedMail } from "../contract"
import { oneLine } from "../domain/one-line"
import type { OrderMailModel } from "../domain/order-mail-model"
import type { PaymentNotice } from "../domain/payment-notice"
import { wordsFor } from "../words"
import { OrderPlaced, orderPlacedText } from "./order-placed"
import { PaymentReceived, paymentReceivedText } from "./payment-received"

const finish = async (
  subject: string,
  element: ReactElement,
  text: string
): Promise<RenderedMail> => ({
  subject: oneLine(subject),
  html: await render(element),
  text,
})

/** *Order placed*: subject, HTML and plain text. */
export const renderOrderPlaced = (
  order: OrderMailModel,
  notice: PaymentNotice
): Promise<RenderedMail> => {
  const { subject } = wordsFor(order.locale).orderPlaced
  const props = { order, notice }
  return finish(
    subject(order.order_number, order.shop.name),
    createElement(OrderPlaced, props),
    orderPlacedText(props)
  )
}

/** *Payment received*: subject, HTML and plain text, without the attachment. */
export const renderPaymentReceived = (
  order: OrderMailModel,
  invoice_number: string
): Promise<RenderedMail> => {
  const { subject } = wordsFor(order.locale).paymentReceived
  const props = { order, invoice_number }
  return finish(
    subject(order.order_number, order.shop.name),
    createElement(PaymentReceived, props),
    paymentReceivedText(props)
  )
}
