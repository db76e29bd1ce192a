import type { PlacedOrder } from "@/lib/dto/placed-order"

const GIVEN_UP: ReadonlySet<PlacedOrder["paymentState"]> = new Set([
  "failed",
  "expired",
  "canceled",
  "refunded",
] as const)

/** Is the order over, so that its goods have to be ordered anew? */
export function isOver(
  order: Pick<PlacedOrder, "paymentState" | "canPay">
): boolean {
  return GIVEN_UP.has(order.paymentState) && !order.canPay
}

/**
 * Is it worth looking again soon, as something comes without the shopper? For
 * pages without JavaScript; others are told.
 */
export function isWaiting(
  order: Pick<PlacedOrder, "paymentState" | "invoiceNumber">,
  hasPaidJustNow: boolean
): boolean {
  switch (order.paymentState) {
    case "pending":
      return hasPaidJustNow
    case "processing":
      return true
    case "paid":
      return order.invoiceNumber === null
    default:
      return false
  }
}
