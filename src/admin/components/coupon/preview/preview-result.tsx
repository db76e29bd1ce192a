import { CheckCircleSolid, XCircle } from "@medusajs/icons"
import { Badge, Text } from "@medusajs/ui"

import type { PreviewResponse } from "../../../../api/admin/coupons/types"
import { formatMinorUnits } from "../../../../shared/money"

type Props = { preview: PreviewResponse }

const Amount = (props: { price: string; off: string | null }) => (
  <span className="whitespace-nowrap">
    {props.price}
    {props.off && <span className="text-ui-tag-green-text"> −{props.off}</span>}
  </span>
)

const Lines = ({ preview }: Props) => {
  const money = (minor: number) =>
    formatMinorUnits(minor, preview.currency_code)
  const rows = [
    ...preview.lines.map((line) => ({
      id: line.id,
      name: `${line.quantity} × ${line.title}${line.is_gift ? " (gift)" : ""}`,
      price: line.price_minor,
      off: line.discount_minor,
    })),
    ...preview.shipping.map(({ id, price_minor, discount_minor }) => ({
      id,
      name: "Shipping",
      price: price_minor,
      off: discount_minor,
    })),
    {
      id: "total",
      name: "To pay, before taxes",
      price: preview.totals.total_minor,
      off: 0,
    },
  ]
  return (
    <ul className="flex flex-col gap-y-1" aria-label="The sample cart, priced">
      {rows.map(({ id, name, price, off }) => (
        <li key={id} className="txt-small flex justify-between gap-x-4">
          <span>{name}</span>
          <Amount price={money(price)} off={off > 0 ? money(off) : null} />
        </li>
      ))}
    </ul>
  )
}

const Trace = ({ preview }: Props) => (
  <ol className="flex flex-col gap-y-1" aria-label="Why">
    {preview.trace.map(({ rule, holds, says, words }, index) => (
      // A rule may be there twice, and nothing is ever put between them.
      <li key={index} className="txt-small flex items-start gap-x-2">
        <span className="pt-0.5">
          {holds ? (
            <CheckCircleSolid className="text-ui-tag-green-icon" />
          ) : (
            <XCircle className="text-ui-tag-red-icon" />
          )}
        </span>
        <span>
          <span className="sr-only">
            {holds ? "Holds: " : "Does not hold: "}
          </span>
          {says || rule}
          {words && <span className="text-ui-fg-subtle block">{words}</span>}
        </span>
      </li>
    ))}
  </ol>
)

/** What the coupon does to the cart, and why. */
export const PreviewResult = ({ preview }: Props) => (
  <div className="flex flex-col gap-y-3" role="status">
    {preview.outcome === "applied" ? (
      <span>
        <Badge color="green" size="small">
          Applies: −
          {formatMinorUnits(preview.discount_minor, preview.currency_code)}
        </Badge>
      </span>
    ) : (
      <div className="flex flex-col items-start gap-y-1">
        <Badge color="orange" size="small">
          Does not apply
        </Badge>
        {preview.words && (
          <Text size="small">The shopper reads: “{preview.words}”</Text>
        )}
      </div>
    )}
    <Lines preview={preview} />
    <Trace preview={preview} />
  </div>
)
