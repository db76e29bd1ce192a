import type { ReactNode } from "react"
import {
  Body,
  Container,
  Head,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from "react-email"

import type { OrderMailModel } from "../../domain/order-mail-model"
import { wordsFor } from "../../words"
import { look } from "./look"

type Props = {
  order: Pick<OrderMailModel, "locale" | "shop" | "order_url">
  /** What a mailbox shows beside the subject. */
  preview: string
  children: ReactNode
}

/** What all mails share: the shop's name above, why they came below. */
export const Frame = ({ order, preview, children }: Props) => {
  const words = wordsFor(order.locale)
  return (
    <Html lang={order.locale} dir="ltr">
      <Head>
        <meta name="color-scheme" content="light" />
        <meta name="supported-color-schemes" content="light" />
      </Head>
      <Preview>{preview}</Preview>
      <Body style={look.body}>
        <Container style={look.page}>
          <Section style={look.head}>
            <Link href={order.shop.url} style={look.shopName}>
              {order.shop.name}
            </Link>
          </Section>
          {children}
          <Section style={look.foot}>
            <Text style={look.footText}>
              {words.linkHint}{" "}
              <Link href={order.order_url} style={look.link}>
                {order.order_url}
              </Link>
            </Text>
            <Text style={look.small}>{words.signature(order.shop.name)}</Text>
          </Section>
        </Container>
      </Body>
    </Html>
  )
}
