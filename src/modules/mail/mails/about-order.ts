import type { MailOrder } from "../domain/mail-order"
import { orderMailModel, type MailDownload } from "../domain/order-mail-model"
import type { Desk, Letter, Stamp } from "./contract"

/** What every mail about an order needs to know. */
export type OrderFacts = {
  order: MailOrder
  /** What the order costs as charged, in minor units. */
  total_minor: number
  /** The order's own page, by its token. */
  order_url: string
  /** The attached document once more, by a link. */
  download?: MailDownload | null | undefined
}

/** What a mail about an order says besides the order. */
export type OrderNews = Pick<Letter, "title" | "paragraphs"> & {
  subject: (number: string, shop: string) => string
  /** What the link to the order's page is for. */
  call: string
  stamp: Stamp
}

/** The order as its mails show it. */
export const modelOf = (
  { order, total_minor, download = null }: OrderFacts,
  { locale }: Desk
) => orderMailModel({ order, total_minor, locale, download })

/** A letter about an order: its news above, the order itself below. */
export const orderLetter = (
  facts: OrderFacts,
  desk: Desk,
  { subject, call, stamp, ...news }: OrderNews
): Letter => {
  const model = modelOf(facts, desk)
  return {
    ...news,
    subject: subject(model.order_number, desk.shop.name),
    name: model.first_name,
    call: { text: call, url: facts.order_url },
    order: { model, stamp },
    reason: desk.words.reasons.order(desk.shop.name),
  }
}
