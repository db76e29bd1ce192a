import { formatMoney } from "@/lib/money"
import type { Totals } from "@/lib/dto/cart"

type Props = {
  totals: Totals
  /** What the coupons that take something off are called. */
  coupons: string[]
  /** Name of the delivery; null while none is chosen. */
  shippingName: string | null
}

const discountWords = (coupons: string[]): string =>
  coupons.length > 0 ? `Discount ${coupons.join(", ")}` : "Discount"

/** What it comes to, from goods down to the total. */
export function TotalsList({ totals, coupons, shippingName }: Props) {
  const money = (amount: number) => formatMoney(amount, totals.currencyCode)
  const rows = [
    { name: "Goods", value: money(totals.items) },
    ...(totals.discount > 0
      ? [
          {
            name: discountWords(coupons),
            value: `−${money(totals.discount)}`,
          },
        ]
      : []),
    {
      name: shippingName ? `Delivery, ${shippingName}` : "Delivery",
      value: shippingName === null ? "at checkout" : money(totals.shipping),
    },
    ...(totals.includesTax
      ? []
      : [{ name: "Sales tax", value: money(totals.tax) }]),
  ]
  return (
    <dl className="figures space-y-2">
      {rows.map(({ name, value }) => (
        <div key={name} className="flex justify-between gap-4">
          <dt className="min-w-0 wrap-anywhere text-ink-soft">{name}</dt>
          <dd className="shrink-0 text-right">{value}</dd>
        </div>
      ))}
      <div className="flex items-baseline justify-between gap-4 pt-2 text-lg font-semibold">
        <dt>Total</dt>
        <dd>{money(totals.total)}</dd>
      </div>
      {totals.includesTax && totals.tax > 0 && (
        <div className="flex justify-between gap-4 text-sm text-ink-soft">
          <dt>Including VAT</dt>
          <dd>{money(totals.tax)}</dd>
        </div>
      )}
    </dl>
  )
}
