import type { PurchaseProblem } from "@/lib/cart/quantity"
import type { Stock } from "@/lib/data/stock"
import type { Product, Variant } from "@/lib/dto/product"
import { AddToCartForm } from "./add-to-cart-form"
import { OptionLinks } from "./option-links"
import { PriceText } from "./price-text"
import { StockNote } from "./stock-note"

type Props = {
  product: Product
  chosen: Variant
  stock: Stock
  problem: PurchaseProblem | null
}

/** Price, choice, stock and the way into the cart. */
export function BuyPanel({ product, chosen, stock, problem }: Props) {
  const available = stock.get(chosen.id) ?? null
  return (
    <div className="mt-6 space-y-6">
      <div>
        <p className="text-heading font-semibold">
          <PriceText price={chosen.price} />
        </p>
        <p className="text-sm text-ink-soft">
          {chosen.price?.includesTax ? "Including VAT" : "Plus sales tax"}, plus
          delivery
        </p>
      </div>
      <OptionLinks product={product} chosen={chosen} stock={stock} />
      <div aria-live="polite">
        <StockNote available={available} />
      </div>
      {chosen.price && available !== 0 && (
        <AddToCartForm
          // Another variant starts with an empty form.
          key={chosen.id}
          handle={product.handle}
          variantId={chosen.id}
          available={available}
          problem={problem}
        />
      )}
    </div>
  )
}
