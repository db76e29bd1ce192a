import { payOrder } from "@/actions/pay-order"
import { PendingButton } from "@/components/forms/pending-button"
import type { PlacedOrder } from "@/lib/dto/placed-order"
import { formatMoney } from "@/lib/money"

/** The way to the payment page. */
export function PayForm(props: { order: PlacedOrder; token: string }) {
  const { due, totals, currencyCode } = props.order
  return (
    <form action={payOrder}>
      <input type="hidden" name="token" value={props.token} />
      <PendingButton pending="To the payment page…">
        Pay {formatMoney(due || totals.total, currencyCode)} now
      </PendingButton>
    </form>
  )
}
