import type {
  ComputeActionContext,
  ComputeActionOptions,
  ComputeActions,
  Context,
  PromotionDTO,
} from "@medusajs/framework/types"

import type { KnownCode, OwnCode, ResolvedCode } from "./codes"

export type { KnownCode, OwnCode, ResolvedCode }

/** Key of the module in the container. */
export const COUPON_MODULE = "coupon"

/**
 * Metadata of a line that a coupon gives: the coupon's id. The line is free as
 * long as the coupon gives it, and counts for no other.
 */
export const GIFT_OF = "gift_of"

/** What was counted; amounts in minor units. */
export type CountedUses = { used: number; spent_minor: number }

/** What the Promotion module asks of coupons. */
export type CouponPricing = {
  /**
   * What promotions change of a cart's adjustments; amounts are decimals in
   * major units, exact to the minor unit.
   */
  computeActions(
    promotions: readonly PromotionDTO[],
    context: ComputeActionContext,
    options: ComputeActionOptions
  ): Promise<ComputeActions[]>

  /**
   * How often each promotion was used, by its id; those that were never used
   * are left out.
   *
   * @param context to read within the caller's transaction
   */
  countPromotionUses(
    promotionIds: readonly string[],
    context?: Context
  ): Promise<Map<string, CountedUses>>

  /**
   * What was used of campaigns, by their ids: all uses, and the money taken in
   * one currency.
   */
  countCampaignUses(
    campaigns: readonly { id: string; currency_code: string | null }[],
    context?: Context
  ): Promise<Map<string, CountedUses>>
}

/** The codes that lead to promotions: their own, and those of batches. */
export type CouponCodes = {
  /**
   * Where what was typed leads, in any spelling; what leads nowhere is left
   * out. Codes out of use are told too.
   */
  resolveCodes(
    typed: readonly string[],
    context?: Context
  ): Promise<ResolvedCode[]>

  /**
   * Makes the own codes of promotions lead to them, in the transaction of
   * `context`; one that a promotion had before leads nowhere any more.
   *
   * @returns codes that lead elsewhere already
   */
  nameCoupons(own: readonly OwnCode[], context?: Context): Promise<KnownCode[]>

  /** Forgets the own codes of promotions that are gone. */
  unnameCoupons(
    promotionIds: readonly string[],
    context?: Context
  ): Promise<void>
}
