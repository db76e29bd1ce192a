import { foldCode } from "../../modules/coupon/domain/codes"
import { present } from "../../shared/present"

type Maybe<T> = T | null | undefined
type Adjusted = Maybe<{
  adjustments?: Maybe<Maybe<{ code?: Maybe<string> }>[]>
}>

/** A cart as Query reads it, with the codes of its adjustments. */
export type AdjustedCart = {
  items?: Maybe<Adjusted[]>
  shipping_methods?: Maybe<Adjusted[]>
}

/**
 * Those of the codes, as they were typed, that take nothing off a cart. Its
 * adjustments tell, as a batch's code is not the one of its promotion.
 */
export const idleCodes = (
  { items, shipping_methods }: AdjustedCart,
  typed: readonly string[] = []
): string[] => {
  const positions = [...present(items), ...present(shipping_methods)]
  const applied = new Set(
    positions.flatMap((position) =>
      present(position?.adjustments).flatMap((adjustment) =>
        adjustment?.code ? [foldCode(adjustment.code)] : []
      )
    )
  )
  return typed.filter((code) => !applied.has(foldCode(code)))
}
