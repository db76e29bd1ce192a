import { orderAgain } from "@/actions/order-again"
import { PendingButton } from "@/components/forms/pending-button"

/** Puts the goods of an order into the cart. */
export function OrderAgainForm({ token }: { token: string }) {
  return (
    <form action={orderAgain}>
      <input type="hidden" name="token" value={token} />
      <PendingButton pending="Filling your cart…">Order again</PendingButton>
    </form>
  )
}
