"use client"

import { LineDiscount } from "@/components/cart/line-discount"
import { LineTitle } from "@/components/cart/line-title"
import { useField } from "@/components/forms/form-context"
import { lineField } from "@/lib/checkout/line-field"
import type { CartLine } from "@/lib/dto/cart"
import { formatMoney } from "@/lib/money"

type Props = { line: CartLine; currencyCode: string }

/** A line of the cart at checkout, with what stands in its way. */
export function SummaryLine({ line, currencyCode }: Props) {
  const name = lineField(line.id)
  const { error } = useField(name)
  return (
    <li id={`field-${name}`} className="py-3">
      <div className="flex justify-between gap-4">
        <span>
          <span className="figures text-ink-soft">{line.quantity} × </span>
          <LineTitle {...line} handle={null} />
        </span>
        <span className="figures">{formatMoney(line.total, currencyCode)}</span>
      </div>
      <LineDiscount line={line} currencyCode={currencyCode} />
      {error && <p className="mt-1 text-sm font-medium text-bad">{error}</p>}
    </li>
  )
}
