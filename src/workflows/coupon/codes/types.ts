/**
 * What staff ask for; all but the count may be left out.
 *
 * @property length random characters behind the prefix
 */
export type BatchBody = {
  count: number
  prefix?: string | null
  length?: number | null
  alphabet?: string | null
}

/** A batch of codes and how far it is. @property made so many can be used */
export type CouponBatch = {
  id: string
  promotion_id: string
  prefix: string
  length: number
  alphabet: string
  wanted: number
  made: number
  state: "making" | "ready" | "failed"
  created_at: string
}

/** A code of a batch. @property used uses that count */
export type CouponCode = { code: string; used: number; is_disabled: boolean }

/** A code and where it leads. @property batch_id null for a coupon's own code */
export type FoundCode = CouponCode & {
  promotion_id: string
  batch_id: string | null
}

/** The own code of a coupon, beside those of its batches. */
export type OwnCouponCode = { code: string; is_disabled: boolean }

/** What is wrong with a request, and how to cure it. */
export type BatchFault = { field: string; code: string; message: string }
