type Maybe<T> = T | null | undefined

/** What coupons took off one line or shipping method, by their codes. */
export type CodedAdjustment = { code?: Maybe<string> }

type Adjusted = Maybe<{ adjustments?: Maybe<Maybe<CodedAdjustment>[]> }>

/** A cart or an order as Query reads it, with the codes of its adjustments. */
export type AdjustedBill = {
  items?: Maybe<Adjusted[]>
  shipping_methods?: Maybe<Adjusted[]>
}

/** All adjustments of a bill: of its lines, then of its shipping methods. */
export const adjustmentsOf = ({
  items,
  shipping_methods,
}: AdjustedBill): CodedAdjustment[] =>
  [...(items ?? []), ...(shipping_methods ?? [])].flatMap((position) =>
    (position?.adjustments ?? []).flatMap((adjustment) => adjustment ?? [])
  )
