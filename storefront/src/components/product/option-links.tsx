import Link from "next/link"
import type { Product, Variant } from "@/lib/dto/product"
import type { Stock } from "@/lib/data/stock"
import { variantFor } from "@/lib/product/choose-variant"

type Props = { product: Product; chosen: Variant; stock: Stock }

/** Chooses a variant by links, so that every choice has its own address. */
export function OptionLinks({ product, chosen, stock }: Props) {
  return product.options
    .filter((option) => option.values.length > 1)
    .map((option) => (
      <div key={option.id} role="group" aria-labelledby={option.id}>
        <p id={option.id} className="mb-2 text-sm font-medium">
          {option.title}
        </p>
        <ul className="flex flex-wrap gap-2">
          {option.values.map((value) => {
            const variant = variantFor(
              product.variants,
              chosen.choice,
              option.id,
              value
            )
            return (
              variant && (
                <li key={value}>
                  <OptionLink
                    href={`/products/${product.handle}?variant=${variant.id}`}
                    value={value}
                    isChosen={chosen.choice[option.id] === value}
                    isSoldOut={stock.get(variant.id) === 0}
                  />
                </li>
              )
            )
          })}
        </ul>
      </div>
    ))
}

function OptionLink(props: {
  href: string
  value: string
  isChosen: boolean
  isSoldOut: boolean
}) {
  return (
    <Link
      href={props.href}
      replace
      scroll={false}
      aria-current={props.isChosen ? "true" : undefined}
      className={`pill ${props.isSoldOut ? "line-through decoration-1" : ""}`}
    >
      {props.value}
      {props.isSoldOut && <span className="sr-only"> (sold out)</span>}
    </Link>
  )
}
