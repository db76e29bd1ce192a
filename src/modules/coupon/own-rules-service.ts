import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type {
  ComputeActionContext,
  Context,
  PromotionDTO,
} from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"

import { readingSql, transactionSql } from "../../shared/sql"
import { CouponCodesService } from "./codes-service"
import type { CartQuery } from "./cart-knowledge/cart-query"
import type { PromotionsToPrice, RuleBound } from "./contract"
import { rulesWith } from "./domain"
import * as kept from "./own-rules/keep-rules"
import { ownCoupons } from "./own-rules/own-coupons"
import { prepareCart, type OwnPricing } from "./own-rules/prepare-cart"
import { RuleBook } from "./own-rules/rule-book"
import {
  bothInPlay,
  rulesInPlay,
  type RulesInPlay,
} from "./own-rules/rules-in-play"
import { selectBounds } from "./own-rules/select-bounds"
import {
  readGivenDiscounts,
  type GivenDiscount,
} from "./report/given-discounts"
import {
  selectUses,
  type CountedUse,
  type UsesAsked,
} from "./report/select-uses"

export type CouponContainer = { query: CartQuery }

/**
 * @property time_zone IANA name, the shop's: whose days and hours coupons go by
 * @property returns_on_refund an order that was refunded whole gives its coupons
 * back
 * @property folds_plus_tags `bob+shop@x.com` is the customer `bob@x.com`
 */
export type CouponOptions = {
  time_zone: string
  returns_on_refund: boolean
  folds_plus_tags: boolean
}

/** Keeps the rules of coupons of our own, ready to price carts with. */
export class OwnRulesService extends CouponCodesService {
  /** All kinds of rules that coupons can be made of here. */
  readonly registry = rulesWith()
  private readonly book = new RuleBook()
  private readonly automatic = new WeakMap<
    PromotionsToPrice["automatic"],
    RulesInPlay
  >()
  private readonly couponOf = ownCoupons(this.registry)

  constructor(
    private readonly container: CouponContainer,
    readonly options: CouponOptions
  ) {
    super(container)
  }

  @InjectManager()
  private async rulesOf(
    promotions: readonly PromotionDTO[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<RulesInPlay> {
    const ids = promotions.map(({ id }) => id)
    const rules = await this.book.rulesOf(readingSql(context), ids)
    return rulesInPlay(promotions, rules)
  }

  /**
   * The rules of promotions; those of the same automatic ones are kept. They are
   * read where these were: no earlier, or an older state would be kept.
   */
  protected async rulesToPrice(
    { entered, automatic }: PromotionsToPrice,
    context: Context<EntityManager>
  ): Promise<RulesInPlay> {
    const kept = this.automatic.get(automatic)
    const ofAutomatic = kept ?? (await this.rulesOf(automatic, context))
    this.automatic.set(automatic, ofAutomatic)
    return entered.length > 0
      ? bothInPlay(await this.rulesOf(entered, context), ofAutomatic)
      : ofAutomatic
  }

  /** The rules of those of these promotions that have any of ours. */
  @InjectManager()
  async storedRules(
    promotionIds: readonly string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<kept.StoredRule[]> {
    return promotionIds.length > 0
      ? kept.selectStoredRules(readingSql(context), promotionIds)
      : []
  }

  /** The promotions with rules of ours; with `called`, whose name has that. */
  @InjectManager()
  async ruledPromotions(
    called: string | null,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string[]> {
    return kept.selectRuledPromotions(readingSql(context), called)
  }

  /** The promotions that a code leads to by our own list. @param code folded */
  @InjectManager()
  async promotionsNamedBy(
    code: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string[]> {
    return kept.selectPromotionsOfCode(readingSql(context), code)
  }

  /** Gives a promotion rules of ours, instead of those that it has. */
  @InjectTransactionManager()
  async writeRule(
    promotionId: string,
    document: unknown,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const id = generateEntityId(undefined, "couprule")
    const rule = { id, promotion_id: promotionId, document }
    await kept.writeRule(transactionSql(context), rule)
  }

  /** Takes the rules of promotions away, and answers what they were. */
  @InjectTransactionManager()
  async removeRules(
    promotionIds: readonly string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<Pick<kept.StoredRule, "promotion_id" | "document">[]> {
    return kept.deleteRules(transactionSql(context), promotionIds)
  }

  /** Which coupons no cart can have now by their own rules; see the contract. */
  @InjectManager()
  async listBounds(
    promotion_ids: readonly string[] | null,
    now: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<RuleBound[]> {
    const { time_zone } = this.options
    return selectBounds(readingSql(context), { promotion_ids, now, time_zone })
  }

  /** The uses of a coupon since a day that count, the oldest first. */
  @InjectManager()
  async usesSince(
    asked: Omit<UsesAsked, "time_zone">,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<CountedUse[]> {
    const { time_zone } = this.options
    return selectUses(readingSql(context), { ...asked, time_zone })
  }

  /** What coupons have taken off so far; see `report/given-discounts`. */
  @InjectManager()
  async discountsGiven(
    promotionIds: readonly string[],
    currencies: readonly string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<Map<string, GivenDiscount[]>> {
    return readGivenDiscounts(readingSql(context), promotionIds, currencies)
  }

  /** What pricing takes so that coupons of our own count. */
  protected ownPricing(
    rules: RulesInPlay,
    cart: ComputeActionContext
  ): Promise<OwnPricing> {
    return prepareCart(rules, cart, {
      couponOf: this.couponOf,
      // Only there once all modules are.
      query: this.container.query,
    })
  }
}
