import { Button, Heading, Text } from "react-email"

import type { OrderMailModel } from "../domain/order-mail-model"
import type { PaymentNotice } from "../domain/payment-notice"
import { wordsFor } from "../words"
import { Frame } from "./parts/frame"
import { look } from "./parts/look"
import { OrderSheet } from "./parts/order-sheet"
import { orderText } from "./parts/order-text"

/** The order has been placed; `notice` tells where its payment stands. */
export type OrderPlacedProps = { order: OrderMailModel; notice: PaymentNotice }

const wordsOf = ({ order, notice }: OrderPlacedProps) => {
  const own = wordsFor(order.locale).orderPlaced
  const call = notice === "pay" ? own.pay(order.total) : own.look
  return { ...own.notices[notice], call }
}

/** Confirms an order and, while it is unpaid, leads to paying it. */
export const OrderPlaced = ({ order, notice }: OrderPlacedProps) => {
  const { title, text, stamp, call } = wordsOf({ order, notice })
  return (
    <Frame order={order} preview={text}>
      <Heading as="h1" style={look.title}>
        {title}
      </Heading>
      <Text style={look.text}>
        {wordsFor(order.locale).hello(order.first_name)}
      </Text>
      <Text style={look.text}>{text}</Text>
      <Button href={order.order_url} style={look.button}>
        {call}
      </Button>
      <OrderSheet
        order={order}
        stamp={{ text: stamp, good: notice === "paid" }}
      />
    </Frame>
  )
}

/** The same in plain text. */
export const orderPlacedText = (props: OrderPlacedProps): string => {
  const { title, text, call } = wordsOf(props)
  return orderText({ order: props.order, title, sentence: text, call })
}
