import type { ReferenceBook } from "./references"

/** How a refund is taken from an order's payments; null when it is too much. */
export type SharedRefund = {
  refundable_minor: number
  parts: { reference: string; amount_minor: number }[] | null
}

/**
 * What could be given back of each payment, minor units: what was taken, less
 * what went back or was lost.
 */
export const refundableOf = (book: ReferenceBook): number =>
  Math.max(0, book.captured_minor - book.refunded_minor - book.lost_minor)

/**
 * Shares a refund among the payments of an order, the fullest first, so that
 * it takes as few refunds as it can. Never more than there is, to the unit.
 *
 * @param amount_minor minor units, positive
 */
export const shareRefund = (
  books: readonly ReferenceBook[],
  amount_minor: number
): SharedRefund => {
  const left = books
    .filter((book) => !book.has_open_dispute)
    .map((book) => ({ reference: book.reference, left: refundableOf(book) }))
    .filter((each) => each.left > 0)
    .sort((a, b) => b.left - a.left)
  const refundable_minor = left.reduce((sum, each) => sum + each.left, 0)
  if (amount_minor > refundable_minor || amount_minor <= 0) {
    return { refundable_minor, parts: null }
  }
  let missing = amount_minor
  const parts = left.flatMap(({ reference, left: available }) => {
    const taken = Math.min(available, missing)
    missing -= taken
    return taken > 0 ? [{ reference, amount_minor: taken }] : []
  })
  return { refundable_minor, parts }
}
