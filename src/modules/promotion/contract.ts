/** What others ask of our Promotion module beyond core's. */
export type PromotionUses = {
  /** Shows in core's rows how often the ledger says promotions were used. */
  showUses(promotionIds: readonly string[]): Promise<void>
}

/**
 * Where a promotion context tells the codes that were typed for an order: core
 * remembers an order's promotions only.
 */
export const TYPED_CODES = "coupon_codes"
