/** A line of the hosted payment page; the amount covers its whole quantity. */
export type CheckoutLine = { name: string; amount_minor: number }

/**
 * The lines to show on the hosted payment page, whose sum is always exactly
 * the order's total: the page charges the sum of its lines.
 *
 * Core does not round line totals, so that rounded lines may miss the rounded
 * total; then, and where a line costs nothing, free lines are left out or the
 * whole order becomes one line.
 *
 * @param lines rounded totals in minor units, discounts and taxes included
 */
export const checkoutLines = (
  order: { display_id: number; total_minor: number },
  lines: readonly CheckoutLine[]
): CheckoutLine[] => {
  const charged = lines.filter((line) => line.amount_minor > 0)
  const sum = charged.reduce((total, line) => total + line.amount_minor, 0)

  return sum === order.total_minor
    ? charged
    : [{ name: `Order #${order.display_id}`, amount_minor: order.total_minor }]
}
