import { Column, Img, Row, Text } from "react-email"

import type { MailLine } from "../domain/order-mail-model"
import { look } from "./look"

type Props = { line: MailLine; first: boolean }

/** One line of an order: picture, what it is, what it costs. */
export const OrderLine = ({ line, first }: Props) => {
  const rule = first ? {} : look.lineRule
  return (
    <Row>
      {line.thumbnail ? (
        <Column style={{ ...look.pictureCell, ...rule }}>
          <Img
            src={line.thumbnail}
            alt={line.title}
            width="56"
            height="56"
            style={look.picture}
          />
        </Column>
      ) : null}
      <Column style={{ ...look.line, ...rule }}>
        <Text style={look.plain}>
          {line.quantity} × {line.title}
        </Text>
        {line.detail ? <Text style={look.small}>{line.detail}</Text> : null}
      </Column>
      <Column
        align="right"
        style={{ ...look.line, ...rule, paddingLeft: "12px" }}
      >
        <Text style={look.amount}>{line.amount}</Text>
      </Column>
    </Row>
  )
}
