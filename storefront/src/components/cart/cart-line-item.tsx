import { changeLine } from "@/actions/change-line"
import { ActionForm } from "@/components/forms/action-form"
import { SubmitButton } from "@/components/forms/submit-button"
import type { CartLine } from "@/lib/dto/cart"
import { formatMoney } from "@/lib/money"
import { LineDiscount } from "./line-discount"
import { LineThumb } from "./line-thumb"
import { LineTitle } from "./line-title"
import { QuantityField } from "./quantity-field"

type Props = {
  line: CartLine
  currencyCode: string
  /** Pieces that can be sold now; null without limit. */
  available: number | null
}

/** One line of the cart, with its own form. */
export function CartLineItem({ line, currencyCode, available }: Props) {
  const isShort = available !== null && available < line.quantity
  return (
    <li className="flex gap-4 border-b border-rule py-5 sm:gap-6">
      <LineThumb src={line.thumbnail} />
      <div className="min-w-0 flex-1">
        <div className="flex justify-between gap-4">
          <h2 className="font-sans text-base leading-snug font-medium tracking-normal">
            <LineTitle {...line} />
          </h2>
          <p className="figures font-medium">
            {formatMoney(line.total, currencyCode)}
          </p>
        </div>
        <p className="figures mt-1 text-sm text-ink-soft">
          {formatMoney(line.unitPrice, currencyCode)} each
        </p>
        <LineDiscount line={line} currencyCode={currencyCode} />
        {isShort && (
          <p className="mt-2 font-medium text-bad">
            {available > 0
              ? `Only ${available} left. Please lower the quantity.`
              : "Sold out. Please remove it to go on."}
          </p>
        )}
        {!line.isGift && <LineForm line={line} />}
      </div>
    </li>
  )
}

function LineForm({ line }: { line: CartLine }) {
  return (
    <ActionForm
      action={changeLine}
      label={`${line.title}, quantity`}
      className="mt-3 flex flex-wrap items-start gap-x-4 gap-y-2"
    >
      <input type="hidden" name="line_id" value={line.id} />
      <QuantityField id={line.id} title={line.title} value={line.quantity} />
      <SubmitButton className="link min-h-11 text-sm" pending="Updating…">
        Update
      </SubmitButton>
      <SubmitButton
        name="intent"
        value="remove"
        className="link min-h-11 text-sm"
      >
        Remove<span className="sr-only"> {line.title}</span>
      </SubmitButton>
    </ActionForm>
  )
}
