import { Heading, render, Text } from "react-email"

import type { RenderedMail } from "../contract"
import { oneLine } from "../domain/one-line"
import type { MailShop } from "../mails/contract"
import { documentCopyWords } from "../words/document-copy"
import { Frame } from "./frame"
import { look } from "./look"

/** A document that goes out once more, attached. @property locale its own */
export type DocumentCopy = {
  kind: "invoice" | "credit_note"
  number: string
  order_number: string
  locale: string
  shop: MailShop
}

/**
 * *Invoice …*: subject, HTML and plain text, without the attachment.
 *
 * It may go to anybody whom staff name, the buyer's accountant for example. So
 * it holds no link to the order, which is a key to it, and nothing of what the
 * order has in it.
 */
export const renderDocumentCopy = async (
  copy: DocumentCopy
): Promise<RenderedMail> => {
  const { kind, shop } = copy
  const number = oneLine(copy.number)
  const words = documentCopyWords(copy.locale)
  const title = words[kind].title(number)
  const text = words[kind].text(number, oneLine(copy.order_number))
  const reason = words.signature(shop.name)
  const page = (
    <Frame locale={words.locale} preview={text} {...{ shop, reason }}>
      <Heading as="h1" style={look.title}>
        {title}
      </Heading>
      <Text style={look.text}>{words.hello}</Text>
      <Text style={look.text}>{text}</Text>
    </Frame>
  )
  const own = [shop.name, shop.url].join("\n")
  return {
    subject: oneLine(`${title} – ${shop.name}`),
    html: await render(page),
    text: [title, words.hello, text, reason, own].join("\n\n"),
  }
}
