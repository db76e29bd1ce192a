import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  transformPropertiesToBigNumber,
} from "@medusajs/framework/utils"
import type {
  ComputeActionContext,
  ComputeActionOptions,
  ComputeActions,
  Context,
} from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import CorePromotionModule from "@medusajs/medusa/promotion"

import { transactionSql } from "../../shared/sql"
import { COUPON_MODULE, type CouponPricing } from "../coupon/contract"
import type { PromotionUses } from "./contract"
import { showCampaignUses, showPromotionUses } from "./show-uses"

type Container = ConstructorParameters<
  typeof CorePromotionModule.service
>[0] & {
  [COUPON_MODULE]: CouponPricing
}
type Declaration = ConstructorParameters<typeof CorePromotionModule.service>[1]

const RELATIONS = [
  "application_method",
  "application_method.target_rules",
  "application_method.target_rules.values",
  "application_method.buy_rules",
  "application_method.buy_rules.values",
  "rules",
  "rules.values",
  "campaign",
  "campaign.budget",
]

/**
 * Core's Promotion module, whose figures come from our coupons (ADR-0010).
 * Everything that keeps promotions and campaigns is core's.
 */
export default class PromotionModuleService
  extends CorePromotionModule.service
  implements PromotionUses
{
  private readonly coupons: CouponPricing

  constructor(container: Container, declaration: Declaration) {
    super(container, declaration)
    this.coupons = container[COUPON_MODULE]
  }

  /** As core's, with figures exact to the minor unit. */
  @InjectManager()
  override async computeActions(
    codes: string[],
    context: ComputeActionContext,
    options: ComputeActionOptions = {},
    @MedusaContext() shared: Context = {}
  ): Promise<ComputeActions[]> {
    const wanted = options.prevent_auto_promotions
      ? { code: codes }
      : { $or: [{ code: codes }, { is_automatic: true }] }
    const promotions = await this.listActivePromotions(
      wanted,
      { relations: RELATIONS },
      shared
    )
    const actions = await this.coupons.computeActions(
      promotions,
      context,
      options
    )
    transformPropertiesToBigNumber(actions, { include: ["amount"] })
    return actions
  }

  /**
   * Counts nothing: what a cart uses is counted by our ledger, before its order
   * is made, and once however often it is placed. Core's own way counts again
   * with every attempt, and gives nothing back when an order is canceled.
   */
  override async registerUsage(): Promise<void> {}

  /** As `registerUsage`: the ledger gives back what it has counted. */
  override async revertUsage(): Promise<void> {}

  /**
   * Shows in the rows of promotions, and of the budgets of their campaigns, how
   * often the ledger says that they were used: core's pages and API tell it.
   */
  @InjectTransactionManager()
  async showUses(
    promotionIds: readonly string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const sql = transactionSql(context)
    const showing = { sql, uses: this.coupons, context }
    await showPromotionUses(showing, promotionIds)
    await showCampaignUses(showing, promotionIds)
  }
}
