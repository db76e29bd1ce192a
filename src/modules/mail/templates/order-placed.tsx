import { Button, Heading, Link, Text } from "react-email"

import type { OrderMailModel } from "../domain/order-mail-model"
import type { PaymentNotice } from "../domain/payment-notice"
import { wordsFor } from "../words"
import { Frame } from "./parts/frame"
import { look } from "./parts/look"
import { OrderLines } from "./parts/order-lines"

/** The order has been placed; `notice` tells where its payment stands. */
export type OrderPlacedProps = { order: OrderMailModel; notice: PaymentNotice }

/** Confirms an order and, while it is unpaid, leads to paying it. */
export const OrderPlaced = ({ order, notice }: OrderPlacedProps) => {
  const words = wordsFor(order.locale)
  const own = words.orderPlaced
  const { title, text } = own.notices[notice]
  return (
    <Frame order={order} preview={text}>
      <Heading as="h1" style={look.title}>
        {title}
      </Heading>
      <Text style={look.text}>{words.hello(order.first_name)}</Text>
      <Text style={look.text}>{text}</Text>
      <Button href={order.order_url} style={look.button}>
        {notice === "pay" ? own.pay(order.total) : own.look}
      </Button>
      <Text style={look.small}>
        {own.linkHint}{" "}
        <Link href={order.order_url} style={look.link}>
          {order.order_url}
        </Link>
      </Text>
      <Text style={look.label}>
        {words.order(order.order_number)} · {words.placedOn(order.placed_on)}
      </Text>
      <OrderLines order={order} />
    </Frame>
  )
}
