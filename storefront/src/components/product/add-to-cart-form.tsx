import { addToCart } from "@/actions/add-to-cart"
import { Notice } from "@/components/ui/notice"
import { purchaseProblem, type PurchaseProblem } from "@/lib/cart/quantity"

type Props = {
  handle: string
  variantId: string
  available: number | null
  /** What went wrong when this form was last posted, if anything. */
  problem: PurchaseProblem | null
}

/** Puts a number of pieces of one variant into the cart. */
export function AddToCartForm(props: Props) {
  const { handle, variantId, available, problem } = props
  return (
    <form action={addToCart} className="space-y-3">
      <input type="hidden" name="handle" value={handle} />
      <input type="hidden" name="variant_id" value={variantId} />
      <div className="flex items-end gap-3">
        <div>
          <label
            htmlFor="quantity"
            className="mb-1.5 block text-sm font-medium"
          >
            Quantity
          </label>
          <input
            id="quantity"
            name="quantity"
            type="number"
            inputMode="numeric"
            min={1}
            max={available ?? undefined}
            defaultValue={1}
            required
            aria-describedby={problem ? "quantity-problem" : undefined}
            className="input w-24"
          />
        </div>
        <button type="submit" className="button flex-1">
          Add to cart
        </button>
      </div>
      <div aria-live="polite" id="quantity-problem">
        {problem && (
          <Notice tone="bad">{purchaseProblem(problem, available)}</Notice>
        )}
      </div>
    </form>
  )
}
