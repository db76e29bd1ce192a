import { cancelOrder } from "@/actions/cancel-order"
import { PendingButton } from "@/components/forms/pending-button"
import type { PlacedOrder } from "@/lib/dto/placed-order"

/** Asks before it cancels; a `<details>`, so that it needs no script. */
export function CancelPart(props: { order: PlacedOrder; token: string }) {
  const { displayId, paymentState } = props.order
  return (
    <details className="basis-full">
      <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-2.5 text-ink-soft hover:text-ink">
        Cancel this order
        <span aria-hidden className="chevron" />
      </summary>
      <div className="mt-2 rounded-card border border-rule bg-sheet p-4">
        <p>
          {paymentState === "authorized"
            ? "Your bank gives the sum free that it has set aside, and the goods go back on sale."
            : "Nothing is charged, and the goods go back on sale."}{" "}
          This cannot be undone.
        </p>
        <form action={cancelOrder} className="mt-4">
          <input type="hidden" name="token" value={props.token} />
          <PendingButton className="button-quiet" pending="Cancelling…">
            Yes, cancel order {displayId}
          </PendingButton>
        </form>
      </div>
    </details>
  )
}
