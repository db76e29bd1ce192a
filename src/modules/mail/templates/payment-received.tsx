import { Button, Heading, Text } from "react-email"

import type { OrderMailModel } from "../domain/order-mail-model"
import { wordsFor } from "../words"
import { Frame } from "./parts/frame"
import { look } from "./parts/look"
import { OrderSheet } from "./parts/order-sheet"
import { orderText } from "./parts/order-text"

/** The money has arrived; the invoice is attached to the mail. */
export type PaymentReceivedProps = {
  order: OrderMailModel
  invoice_number: string
}

/** Thanks for the payment and names the invoice. */
export const PaymentReceived = ({
  order,
  invoice_number,
}: PaymentReceivedProps) => {
  const words = wordsFor(order.locale)
  const own = words.paymentReceived
  return (
    <Frame order={order} preview={own.text(invoice_number)}>
      <Heading as="h1" style={look.title}>
        {own.title}
      </Heading>
      <Text style={look.text}>{words.hello(order.first_name)}</Text>
      <Text style={look.text}>{own.text(invoice_number)}</Text>
      <Button href={order.order_url} style={look.button}>
        {own.look}
      </Button>
      <OrderSheet order={order} stamp={{ text: own.stamp, good: true }} />
    </Frame>
  )
}

/** The same in plain text. */
export const paymentReceivedText = ({
  order,
  invoice_number,
}: PaymentReceivedProps): string => {
  const own = wordsFor(order.locale).paymentReceived
  return orderText({
    order,
    title: own.title,
    sentence: own.text(invoice_number),
    call: own.look,
  })
}
