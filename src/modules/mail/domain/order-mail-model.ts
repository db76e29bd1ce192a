import { formatMinorUnits, toMinorUnits } from "../../../shared/money"
import type { MailOrder } from "./mail-order"
import { mailTotals, pricesIncludeTax, type TotalsRow } from "./mail-totals"
import { oneLine } from "./one-line"
import { postalLines } from "./postal-lines"

/** A link to the document that a mail carries, good for a while. */
export type MailDownload = { number: string; url: string; until: Date }

export type MailLine = {
  title: string
  /** Variant, when it says more than the title. */
  detail: string | null
  quantity: number
  amount: string
  thumbnail: string | null
}

/** What every mail about an order shows; all amounts are ready to be read. */
export type OrderMailModel = {
  locale: string
  order_number: string
  placed_on: string
  first_name: string | null
  lines: MailLine[]
  totals: { kind: TotalsRow["kind"]; amount: string }[]
  total: string
  included_tax: string | null
  /** Of the coupons that took something off. */
  coupon_codes: string[]
  shipping_method: string | null
  shipping_address: string[]
  /** The attached document once more; `until` is ready to be read. */
  download: { number: string; url: string; until: string } | null
  /** Any other amount of this order, in minor units, ready to be read. */
  read: (minor: number) => string
}

export type OrderMailInput = {
  order: MailOrder
  /** What the order costs as charged, in minor units; else its own total. */
  total_minor?: number | undefined
  locale: string
  download?: MailDownload | null
}

/** Turns an order into what its mails show. Pure; no HTML, no words. */
export const orderMailModel = (input: OrderMailInput): OrderMailModel => {
  const { order, locale } = input
  const currency = order.currency_code
  const read = (minor: number): string =>
    formatMinorUnits(minor, currency, locale)
  const totals = mailTotals(
    order,
    input.total_minor ?? toMinorUnits(order.total, currency)
  )
  const dates = new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    timeZone: "UTC",
  })
  const { download } = input
  const address = order.shipping_address
  const tax = totals.included_tax_minor
  return {
    locale,
    order_number: order.display_id,
    placed_on: dates.format(order.created_at),
    first_name: oneLine(address?.first_name ?? "") || null,
    lines: mailLines(order, read),
    totals: totals.rows.map(({ kind, minor }) => ({
      kind,
      amount: minor < 0 ? `−${read(-minor)}` : read(minor),
    })),
    total: read(totals.total_minor),
    included_tax: tax === null || tax === 0 ? null : read(tax),
    coupon_codes: couponCodes(order),
    shipping_method: shippingMethod(order),
    shipping_address: address ? postalLines(address, locale) : [],
    download: download
      ? { ...download, until: dates.format(download.until) }
      : null,
    read,
  }
}

const couponCodes = ({ items, shipping_methods }: MailOrder): string[] => [
  ...new Set(
    [...items, ...(shipping_methods ?? [])]
      .flatMap(({ adjustments }) => adjustments ?? [])
      .map((adjustment) => oneLine(adjustment?.code ?? ""))
      .filter((code) => code !== "")
  ),
]

const shippingMethod = (order: MailOrder): string | null =>
  oneLine(order.shipping_methods?.[0]?.name ?? "") || null

const mailLines = (
  order: MailOrder,
  read: (minor: number) => string
): MailLine[] => {
  const included = pricesIncludeTax(order)
  return order.items.map((line) => {
    const title = oneLine(line.product_title ?? line.title)
    const detail = oneLine(line.variant_title ?? "")
    const amount = included ? line.original_total : line.subtotal
    return {
      title,
      detail: detail === "" || detail === title ? null : detail,
      quantity: line.quantity,
      amount: read(toMinorUnits(amount, order.currency_code)),
      thumbnail: webAddress(line.thumbnail),
    }
  })
}

/** Only http(s) pictures; anything else would show as broken in a mailbox. */
const webAddress = (address: string | null | undefined): string | null =>
  address && /^https?:\/\//i.test(address) && URL.canParse(address)
    ? address
    : null
