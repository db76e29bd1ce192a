/** Why an order's uses were given back. */
export type GivenBack = "canceled" | "expired" | "refunded"

/** What an order's uses are now: waiting for its money, final, or given back. */
export type OrderStanding =
  | { state: "held" }
  | { state: "committed" }
  | { state: "released"; reason: GivenBack }

// All money has arrived once, whatever became of it.
const PAID = new Set([
  "paid",
  "overpaid",
  "partially_refunded",
  "refunded",
  "disputed",
])

/**
 * What an order's uses are, by whether it is canceled and where its payment
 * stands (see `PaymentState`; null where nobody knows yet).
 *
 * @param options.returns_on_refund an order whose money went back whole does
 * not use its coupons any more
 */
export const orderStanding = (
  order: { is_canceled: boolean; payment_state: string | null },
  { returns_on_refund }: { returns_on_refund: boolean }
): OrderStanding => {
  const { is_canceled, payment_state } = order
  if (is_canceled) {
    const reason = payment_state === "expired" ? "expired" : "canceled"
    return { state: "released", reason }
  }
  if (payment_state === "refunded" && returns_on_refund) {
    return { state: "released", reason: "refunded" }
  }
  return { state: PAID.has(payment_state ?? "") ? "committed" : "held" }
}
