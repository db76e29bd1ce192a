import { formatMoney } from "@/lib/money"
import type { Totals } from "@/lib/dto/cart"

type Props = {
  totals: Totals
  couponCodes: string[]
  /** Name of the delivery; null while none is chosen. */
  shippingName: string | null
}

/** What it comes to, from goods down to the total. */
export function TotalsList({ totals, couponCodes, shippingName }: Props) {
  const money = (amount: number) => formatMoney(amount, totals.currencyCode)
  const rows = [
    { name: "Goods", value: money(totals.items) },
    ...(totals.discount > 0
      ? [
          {
            name: ["Discount", ...couponCodes].join(" "),
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
          <dt className="text-ink-soft">{name}</dt>
          <dd className="text-right">{value}</dd>
        </div>
      ))}
      <div className="flex items-baseline justify-between gap-4 pt-2 text-lg font-semibold">
        <dt>Total</dt>
        <dd>{money(totals.total)}</dd>
      </div>
      {totals.includesTax && (
        <div className="flex justify-between gap-4 text-sm text-ink-soft">
          <dt>Including VAT</dt>
          <dd>{money(totals.tax)}</dd>
        </div>
      )}
    </dl>
  )
}
