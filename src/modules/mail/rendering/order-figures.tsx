import { Column, Row, Section, Text } from "react-email"

import type { OrderMailModel } from "../domain/order-mail-model"
import { wordsFor } from "../words"
import { look } from "./look"

type Props = {
  order: Pick<
    OrderMailModel,
    | "locale"
    | "totals"
    | "total"
    | "included_tax"
    | "shipping_method"
    | "coupon_codes"
  >
}

/** What the lines come to. */
export const OrderFigures = ({ order }: Props) => {
  const words = wordsFor(order.locale)
  return (
    <Section style={look.figures}>
      {order.totals.map(({ kind, amount }) => (
        <Row key={kind}>
          <Column style={look.figure}>
            <Text style={look.small}>{words.totals[kind](order)}</Text>
          </Column>
          <Column align="right" style={look.figure}>
            <Text style={look.figureAmount}>{amount}</Text>
          </Column>
        </Row>
      ))}
      <Row>
        <Column style={look.figure}>
          <Text style={look.total}>{words.total}</Text>
        </Column>
        <Column align="right" style={look.figure}>
          <Text style={look.totalAmount}>{order.total}</Text>
        </Column>
      </Row>
      {order.included_tax ? (
        <Row>
          <Column>
            <Text style={look.small}>{words.includedTax}</Text>
          </Column>
          <Column align="right">
            <Text style={look.figureAmount}>{order.included_tax}</Text>
          </Column>
        </Row>
      ) : null}
    </Section>
  )
}
