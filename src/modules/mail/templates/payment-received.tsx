import { Button, Heading, Text } from "react-email"

import type { OrderMailModel } from "../domain/order-mail-model"
import { wordsFor } from "../words"
import { Frame } from "./parts/frame"
import { look } from "./parts/look"
import { OrderLines } from "./parts/order-lines"

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
      <Text style={look.label}>
        {words.order(order.order_number)} · {words.placedOn(order.placed_on)}
      </Text>
      <OrderLines order={order} />
    </Frame>
  )
}
