import { formatMoney } from "@/lib/money"
import type { Price } from "@/lib/dto/price"

/** A price, with the former one when it was lowered. */
export function PriceText(props: { price: Price | null; isFrom?: boolean }) {
  const { price, isFrom } = props
  if (!price) {
    return <span className="text-ink-soft">Not sold in this region</span>
  }
  return (
    <span className="figures">
      {isFrom && "from "}
      {formatMoney(price.amount, price.currencyCode)}
      {price.wasAmount !== null && (
        <s className="ml-2 text-ink-soft">
          <span className="sr-only">was </span>
          {formatMoney(price.wasAmount, price.currencyCode)}
        </s>
      )}
    </span>
  )
}
