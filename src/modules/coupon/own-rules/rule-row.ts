/**
 * The rules of one coupon as they are stored.
 *
 * @property document a `CouponDocument`, unless somebody else wrote it
 * @property version changes with the document
 */
export type RuleRow = {
  readonly id: string
  readonly promotion_id: string
  readonly document: unknown
  readonly version: string
}
