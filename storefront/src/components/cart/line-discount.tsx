import { formatMoney } from "@/lib/money"

type Props = {
  line: { discount: number; isGift?: boolean }
  currencyCode: string
}

/** What coupons take off a line, if anything. */
export function LineDiscount({ line, currencyCode }: Props) {
  if (line.discount <= 0) {
    return null
  }
  return (
    <p className="figures mt-1 text-sm font-medium text-good">
      {line.isGift ? "Your gift" : "Discount"} −
      {formatMoney(line.discount, currencyCode)}
    </p>
  )
}
