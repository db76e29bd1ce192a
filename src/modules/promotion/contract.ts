/** What others ask of our Promotion module beyond core's. */
export type PromotionUses = {
  /** Shows in core's rows how often the ledger says promotions were used. */
  showUses(promotionIds: readonly string[]): Promise<void>
}
