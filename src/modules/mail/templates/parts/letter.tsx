import { Button, Heading, Text } from "react-email"

import type { OrderMailModel } from "../../domain/order-mail-model"
import { wordsFor } from "../../words"
import { Frame } from "./frame"
import { look } from "./look"
import { OrderSheet, type Stamp } from "./order-sheet"

/** What a mail about an order says; the order itself is shown below it. */
export type LetterProps = {
  order: OrderMailModel
  title: string
  paragraphs: string[]
  /** What the link to the order's page is for. */
  call: string
  stamp: Stamp
}

/** A mail about an order, in HTML. */
export const Letter = ({
  order,
  title,
  paragraphs,
  call,
  stamp,
}: LetterProps) => {
  const { locale, shop, order_url, first_name } = order
  const words = wordsFor(locale)
  return (
    <Frame
      {...{ locale, shop }}
      preview={paragraphs[0] ?? title}
      link={{ hint: words.linkHint, url: order_url }}
      signature={words.signature(shop.name)}
    >
      <Heading as="h1" style={look.title}>
        {title}
      </Heading>
      {[words.hello(first_name), ...paragraphs].map((paragraph) => (
        <Text key={paragraph} style={look.text}>
          {paragraph}
        </Text>
      ))}
      <Button href={order_url} style={look.button}>
        {call}
      </Button>
      <OrderSheet order={order} stamp={stamp} />
    </Frame>
  )
}
