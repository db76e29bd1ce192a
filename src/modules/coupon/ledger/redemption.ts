import type { CountedSubject, Redeemer } from "../domain/usage"

/**
 * A use of a coupon to be counted. Amounts are whole minor units.
 *
 * @property amount_minor what it takes off; above zero: a discount of nothing
 * uses nothing up
 */
export type NewRedemption = Redeemer & {
  id: string
  currency_code: string
  amount_minor: number
  subjects: readonly CountedSubject[]
}

/** Why a use was given back. */
export type ReleaseReason =
  "not_placed" | "canceled" | "expired" | "refunded" | "replaced"

/** What a row says of the counters that it stands in. */
export type CountedRow = {
  promotion_id: string
  subjects: string[]
  amount_minor: string
}
