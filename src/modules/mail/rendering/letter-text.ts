import type { OrderMailModel } from "../domain/order-mail-model"
import type { Desk, Letter } from "../mails/contract"
import type { MailWords } from "../words"

const WIDTH = 64

/** A label and an amount at the two ends of a line. */
const row = (label: string, amount: string): string =>
  `${label}${" ".repeat(Math.max(2, WIDTH - label.length - amount.length))}${amount}`

const rule = "-".repeat(WIDTH)

const present = (lines: (string | null)[]): string =>
  lines.filter((line) => line !== null).join("\n")

const sheet = (order: OrderMailModel, words: MailWords): string[] => {
  const lines = order.lines.flatMap((line) => [
    row(`${line.quantity} × ${line.title}`, line.amount),
    line.detail && `    ${line.detail}`,
  ])
  const figures = order.totals.map(({ kind, amount }) =>
    row(words.totals[kind](order), amount)
  )
  const tax = order.included_tax
  const goesTo = order.shipping_address
  const { download } = order
  return [
    present([
      `${words.order(order.order_number)}, ${order.placed_on}`,
      rule,
      ...lines,
      rule,
      ...figures,
      row(words.total, order.total),
      tax === null ? null : row(words.includedTax, tax),
    ]),
    ...(goesTo.length > 0 ? [present([words.shipTo, ...goesTo])] : []),
    ...(download
      ? [
          present([
            `${words.download(download.number)}:`,
            download.url,
            words.downloadUntil(download.until),
          ]),
        ]
      : []),
  ]
}

/** A mail for readers of plain text, laid out by hand rather than derived. */
export const letterText = (
  { title, name, paragraphs, call, order, reason }: Letter,
  { words, shop }: Desk
): string =>
  [
    title,
    words.hello(name),
    ...paragraphs,
    ...(call ? [`${call.text}:\n${call.url}`] : []),
    ...(order ? sheet(order.model, words) : []),
    reason,
    present([shop.name, shop.url]),
  ].join("\n\n")
