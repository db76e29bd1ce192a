import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type {
  ComputeActionContext,
  Context,
  PromotionDTO,
} from "@medusajs/framework/types"
import {
  InjectManager,
  MedusaContext,
} from "@medusajs/framework/utils"

import { readingSql } from "../../shared/sql"
import { CouponCodesService } from "./codes-service"
import type { CartQuery } from "./cart-knowledge/cart-query"
import { rulesWith } from "./domain"
import { ruleCompiler } from "./own-rules/compile-rule"
import { prepareCart, type OwnPricing } from "./own-rules/prepare-cart"
import { RuleBook, type RulesByPromotion } from "./own-rules/rule-book"

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
  protected readonly registry = rulesWith()
  private readonly query: CartQuery
  private readonly book = new RuleBook()
  private readonly compile = ruleCompiler(this.registry)

  constructor(
    container: CouponContainer,
    readonly options: CouponOptions
  ) {
    super(container)
    this.query = container.query
  }

  @InjectManager()
  protected async rulesOf(
    promotionIds: readonly string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<RulesByPromotion> {
    return this.book.rulesOf(readingSql(context), promotionIds)
  }

  /** What pricing takes so that the coupons of our own among these count. */
  protected async ownPricing(
    promotions: readonly PromotionDTO[],
    cart: ComputeActionContext
  ): Promise<OwnPricing> {
    const rules = await this.rulesOf(promotions.map(({ id }) => id))
    return prepareCart(rules, cart, {
      compile: this.compile,
      query: this.query,
    })
  }
}
