import type { ComputeActionContext } from "@medusajs/framework/types"

import type { JudgedCart } from "../coupon/contract"

/** What others ask of our Promotion module beyond core's. */
export type PromotionUses = {
  /** Shows in core's rows how often the ledger says promotions were used. */
  showUses(promotionIds: readonly string[]): Promise<void>
}

/** @see PromotionStandings */
export const STANDINGS = [
  "active",
  "scheduled",
  "ended",
  "used_up",
  "paused",
  "draft",
] as const

/**
 * Whether a promotion can be used now, whatever a cart has. Of one that is
 * switched on, the first that holds: `ended` by its dates or its campaign's;
 * `used_up`: no use, or no money of its budget or its campaign's, is left;
 * `scheduled`: its dates, or its campaign's, are still to come; `active`.
 */
export type Standing = (typeof STANDINGS)[number]

/** Tells how promotions stand. */
export type PromotionStandings = {
  /**
   * How promotions stand now, by their ids.
   *
   * @param promotionIds null for all
   * @param among only those that stand so; null for all
   */
  listStandings(
    promotionIds: readonly string[] | null,
    among: readonly Standing[] | null
  ): Promise<Map<string, Standing>>
}

/**
 * Where a promotion context tells the codes that were typed for an order: core
 * remembers an order's promotions only.
 */
export const TYPED_CODES = "coupon_codes"

/** What the Promotion module tells of carts beyond core's service. */
export type CartJudging = {
  /**
   * What these codes, and what applies by itself, do on a cart, and why not.
   * Codes that lead nowhere are left out. Nothing is changed.
   *
   * @param codes folded
   * @param context the cart as core reads it for `computeActions`
   * @param locale that the shopper reads, such as `en-GB`
   */
  judgeCart(
    codes: readonly string[],
    context: ComputeActionContext,
    locale: string
  ): Promise<JudgedCart>
}
