import type { TotalsRow } from "../../domain/mail-totals"

type FigureLabel = (about: {
  shipping_method: string | null
  coupon_codes: readonly string[]
}) => string

const TOTALS: Record<TotalsRow["kind"], FigureLabel> = {
  items: () => "Goods",
  discount: ({ coupon_codes: codes }) =>
    codes.length > 0 ? `Discount ${codes.join(", ")}` : "Discount",
  shipping: ({ shipping_method: method }) =>
    method ? `Delivery, ${method}` : "Delivery",
  tax: () => "Tax",
}

/** What all mails share. */
export const common = {
  hello: (name: string | null) => (name ? `Hello ${name},` : "Hello,"),
  order: (number: string) => `Order ${number}`,
  total: "Total",
  includedTax: "Including VAT",
  totals: TOTALS,
  shipTo: "Delivery to",
  download: (number: string) => `Download ${number}`,
  downloadUntil: (date: string) =>
    `This link works until ${date}. After that, your order’s page has a new one.`,
  linkHint: "Does the button not work? Open this address:",
  reasons: {
    order: (shop: string) =>
      `You receive this mail because you placed an order at ${shop}. If anything is unclear, simply reply to it.`,
  },
}
