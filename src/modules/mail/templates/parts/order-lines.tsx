import { Column, Row, Section, Text } from "react-email"

import type { OrderMailModel } from "../../domain/order-mail-model"
import { wordsFor } from "../../words"
import { look } from "./look"

type Props = { order: OrderMailModel }

/** What was ordered, what it costs, and where it goes. */
export const OrderLines = ({ order }: Props) => {
  const words = wordsFor(order.locale)
  return (
    <>
      <Section style={look.lines}>
        {order.lines.map((line, index) => (
          <Row key={index}>
            <Column style={look.row}>
              <Text style={look.plain}>
                {line.quantity} × {line.title}
              </Text>
              {line.detail ? (
                <Text style={look.small}>{line.detail}</Text>
              ) : null}
            </Column>
            <Column align="right" style={look.row}>
              <Text style={look.amount}>{line.amount}</Text>
            </Column>
          </Row>
        ))}
      </Section>
      <Section style={{ paddingTop: "12px" }}>
        {order.totals.map(({ kind, amount }) => (
          <Row key={kind}>
            <Column>
              <Text style={look.small}>{words.totals[kind]}</Text>
            </Column>
            <Column align="right">
              <Text style={{ ...look.small, textAlign: "right" }}>
                {amount}
              </Text>
            </Column>
          </Row>
        ))}
        <Row>
          <Column>
            <Text style={look.strong}>{words.total}</Text>
          </Column>
          <Column align="right">
            <Text style={{ ...look.strong, textAlign: "right" }}>
              {order.total}
            </Text>
          </Column>
        </Row>
        {order.included_tax ? (
          <Text style={{ ...look.small, textAlign: "right" }}>
            {words.includedTax(order.included_tax)}
          </Text>
        ) : null}
      </Section>
      {order.shipping_address.length > 0 ? (
        <>
          <Text style={look.label}>
            {words.shipTo}
            {order.shipping_method ? ` (${order.shipping_method})` : ""}
          </Text>
          {order.shipping_address.map((line, index) => (
            <Text key={index} style={look.plain}>
              {line}
            </Text>
          ))}
        </>
      ) : null}
    </>
  )
}
