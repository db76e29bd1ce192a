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

import { transactionSql } from "../../shared/sql"
import { enteredPromotions, heldCodes } from "./codes"
import { PromotionCodesService } from "./codes-service"
import type { PromotionUses } from "./contract"
import { showCampaignUses, showPromotionUses } from "./show-uses"

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
  extends PromotionCodesService
  implements PromotionUses
{
  /** As core's, with figures exact to the minor unit. */
  @InjectManager()
  override async computeActions(
    codes: string[],
    context: ComputeActionContext,
    options: ComputeActionOptions = {},
    @MedusaContext() shared: Context = {}
  ): Promise<ComputeActions[]> {
    const held = heldCodes(context)
    const resolved = await this.coupons.resolveCodes(
      [...new Set([...codes, ...held])],
      shared
    )
    const named = [
      { code: codes },
      { id: resolved.map(({ promotion_id }) => promotion_id) },
    ]
    const active = await this.listActivePromotions(
      {
        $or: options.prevent_auto_promotions
          ? named
          : [...named, { is_automatic: true }],
      },
      { relations: RELATIONS },
      shared
    )
    const promotions = enteredPromotions({
      codes,
      held,
      resolved,
      promotions: active,
    })
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
