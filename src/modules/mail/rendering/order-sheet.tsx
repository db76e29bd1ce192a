import type { CSSProperties } from "react"
import { Column, Link, Row, Section, Text } from "react-email"

import type { OrderMailModel } from "../domain/order-mail-model"
import type { Stamp } from "../mails/contract"
import { wordsFor } from "../words"
import { look } from "./look"
import { OrderFigures } from "./order-figures"
import { OrderLine } from "./order-line"

type Props = { order: OrderMailModel; stamp: Stamp }

const STAMPS: Record<Stamp["tone"], CSSProperties> = {
  open: look.stamp,
  good: look.stampGood,
  over: look.stampOver,
}

/** The stub of the order: number and state, lines, figures, destination. */
export const OrderSheet = ({ order, stamp }: Props) => {
  const words = wordsFor(order.locale)
  return (
    <>
      <Section style={look.sheet}>
        <Section style={look.band}>
          <Row>
            <Column>
              <Text style={look.orderName}>
                {words.order(order.order_number)}
              </Text>
              <Text style={look.small}>{order.placed_on}</Text>
            </Column>
            <Column align="right" style={{ verticalAlign: "top" }}>
              <Text style={STAMPS[stamp.tone]}>{stamp.text}</Text>
            </Column>
          </Row>
        </Section>
        <Section style={look.lines}>
          {order.lines.map((line, index) => (
            <OrderLine key={index} line={line} first={index === 0} />
          ))}
        </Section>
        <OrderFigures order={order} />
      </Section>
      {order.shipping_address.length > 0 ? (
        <>
          <Text style={look.label}>{words.shipTo}</Text>
          {order.shipping_address.map((line, index) => (
            <Text key={index} style={look.plain}>
              {line}
            </Text>
          ))}
        </>
      ) : null}
      {order.download ? (
        <Text style={{ ...look.small, margin: "16px 0 0" }}>
          <Link href={order.download.url} style={look.link}>
            {words.download(order.download.number)}
          </Link>
          {". "}
          {words.downloadUntil(order.download.until)}
        </Text>
      ) : null}
    </>
  )
}
