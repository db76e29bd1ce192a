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

import type { MailShop } from "../mails/contract"
import { directionOf } from "../words"
import { look } from "./look"

type Props = {
  locale: string
  shop: MailShop
  /** What a mailbox shows beside the subject. */
  preview: string
  children: ReactNode
  /** Where the reader finds more, by address. */
  link?: { hint: string; url: string } | undefined
  /** Why this mail came. */
  reason: string
}

/** What all mails share: the shop's name above, why they came below. */
export const Frame = (props: Props) => {
  const { locale, shop, link } = props
  return (
    <Html lang={locale} dir={directionOf(locale)}>
      <Head>
        <meta name="color-scheme" content="light" />
        <meta name="supported-color-schemes" content="light" />
      </Head>
      <Preview>{props.preview}</Preview>
      <Body style={look.body}>
        <Container style={look.page}>
          <Section style={look.head}>
            <Link href={shop.url} style={look.shopName}>
              {shop.name}
            </Link>
          </Section>
          {props.children}
          <Section style={look.foot}>
            {link && (
              <Text style={look.footText}>
                {link.hint}{" "}
                <Link href={link.url} style={look.link}>
                  {link.url}
                </Link>
              </Text>
            )}
            <Text style={look.small}>{props.reason}</Text>
          </Section>
        </Container>
      </Body>
    </Html>
  )
}
