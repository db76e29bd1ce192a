import type {
  ComputeActionContext,
  ComputeActionOptions,
  ComputeActions,
  PromotionDTO,
} from "@medusajs/framework/types"

/** Key of the module in the container. */
export const COUPON_MODULE = "coupon"

/** Uses that are known better than a promotion's rows tell. */
export type KnownUses = {
  promotion_id: string
  used_by_customer: number | null
}[]

/** What the Promotion module asks of coupons. */
export type CouponPricing = {
  /**
   * What promotions change of a cart's adjustments; amounts are decimals in
   * major units, exact to the minor unit.
   */
  computeActions(
    promotions: readonly PromotionDTO[],
    context: ComputeActionContext,
    options: ComputeActionOptions,
    known: KnownUses
  ): Promise<ComputeActions[]>
}
