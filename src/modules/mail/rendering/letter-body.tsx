import { Button, Heading, Text } from "react-email"

import type { Desk, Letter } from "../mails/contract"
import { Frame } from "./frame"
import { look } from "./look"
import { OrderSheet } from "./order-sheet"

type Props = { letter: Letter; desk: Desk }

/** A mail in HTML. */
export const LetterBody = ({ letter, desk }: Props) => {
  const { title, name, paragraphs, call, order, reason } = letter
  const { locale, shop, words } = desk
  return (
    <Frame
      {...{ locale, shop, reason }}
      preview={paragraphs[0] ?? title}
      link={call && { hint: words.linkHint, url: call.url }}
    >
      <Heading as="h1" style={look.title}>
        {title}
      </Heading>
      {[words.hello(name), ...paragraphs].map((paragraph, index) => (
        <Text key={index} style={look.text}>
          {paragraph}
        </Text>
      ))}
      {call ? (
        <Button href={call.url} style={look.button}>
          {call.text}
        </Button>
      ) : null}
      {order ? <OrderSheet order={order.model} stamp={order.stamp} /> : null}
    </Frame>
  )
}
