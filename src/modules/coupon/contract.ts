import type {
  ComputeActionContext,
  ComputeActionOptions,
  ComputeActions,
  Context,
  PromotionDTO,
} from "@medusajs/framework/types"

import type { KnownCode, OwnCode, ResolvedCode } from "./codes"
import type { GiftAsked, Reason } from "./domain"

export { cartIdOf } from "./cart-knowledge/cart-id-of"
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

/**
 * What a cart, a draft or an order edit is priced with.
 *
 * @property entered by their codes, each with the code that stands for it
 * @property automatic that apply by themselves, whether they were entered too or
 * not. The same list as long as nothing that these promotions say has
 * changed, nor their rules of our own: what is worked out of it is kept with it
 */
export type PromotionsToPrice = {
  readonly entered: readonly PromotionDTO[]
  readonly automatic: readonly PromotionDTO[]
}

/** What the Promotion module asks of coupons. */
export type CouponPricing = {
  /**
   * What promotions change of a cart's adjustments; amounts are decimals in
   * major units, exact to the minor unit.
   *
   * @param shared in which the promotions were read
   */
  computeActions(
    promotions: PromotionsToPrice,
    context: ComputeActionContext,
    options: ComputeActionOptions,
    shared?: Context
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

/** Why a coupon's own rules keep it from every cart now. */
export type RuleBound = {
  promotion_id: string
  bound: "scheduled" | "ended" | "used_up"
}

/** What coupons' own dates and budgets say of them, whatever a cart has. */
export type CouponBounds = {
  /**
   * Those that no cart can have now: before their first day, after their last
   * one, or with their budget spent; the first of ended, used up, scheduled.
   *
   * @param promotionIds null for all
   * @param now ISO 8601 instant
   */
  listBounds(
    promotionIds: readonly string[] | null,
    now: string,
    context?: Context
  ): Promise<RuleBound[]>
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

/**
 * A promotion that a cart holds by its code, or that applies by itself.
 *
 * @property code as the promotion has it, or a batch's code folded
 * @property discount_minor minor units of the cart's currency, in the cart's
 * basis: with tax where its prices include it
 * @property is_told false where nobody may learn that the code exists: it is
 * out of use, or used up
 * @property says the reason in words for the shopper
 */
export type CartCoupon = {
  code: string
  promotion_id: string
  is_automatic: boolean
  discount_minor: number
  is_told: boolean
} & ({ state: "applied" } | { state: "parked"; reason: Reason; says: string })

/** @property gifts what coupons give that is not in the cart yet */
export type JudgedCart = { coupons: CartCoupon[]; gifts: GiftAsked[] }

/** Tells what becomes of promotions on a cart, and why. */
export type CouponJudging = {
  /**
   * @param locale that the shopper reads, such as `en-GB`
   * @param shared in which the promotions were read
   */
  judge(
    promotions: PromotionsToPrice,
    context: ComputeActionContext,
    locale: string,
    shared?: Context
  ): Promise<JudgedCart>
}

/** The codes that carts hold, folded, whether they apply or not. */
export type CartCodes = {
  /** In the order in which they were typed. */
  listCartCodes(cartId: string): Promise<string[]>
}
