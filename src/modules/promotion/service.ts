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
  PromotionDTO,
} from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"

import { readingSql, transactionSql } from "../../shared/sql"
import {
  cartIdOf,
  type JudgedCart,
  type PromotionsToPrice,
  type ResolvedCode,
} from "../coupon/contract"
import { PromotionBook, seasonAt } from "./book"
import { enteredPromotions, heldCodes } from "./codes"
import { PromotionCodesService } from "./codes-service"
import type {
  CartJudging,
  PromotionStandings,
  PromotionUses,
  Standing,
} from "./contract"
import { selectStandings } from "./select-standings"
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
  implements PromotionUses, PromotionStandings, CartJudging
{
  private readonly book = new PromotionBook()

  /**
   * As core's, with figures exact to the minor unit. A cart is priced with the
   * codes that it holds, whatever core has kept of them (ADR-0012).
   */
  @InjectManager()
  override async computeActions(
    codes: string[],
    context: ComputeActionContext,
    options: ComputeActionOptions = {},
    @MedusaContext() shared: Context<EntityManager> = {}
  ): Promise<ComputeActions[]> {
    const cartId = cartIdOf(context)
    const promotions = cartId
      ? await this.promotionsOfCart(
          await this.coupons.listCartCodes(cartId),
          shared
        )
      : await this.promotionsOfOrder(codes, context, options, shared)
    const actions = await this.coupons.computeActions(
      promotions,
      context,
      options,
      shared
    )
    transformPropertiesToBigNumber(actions, { include: ["amount"] })
    return actions
  }

  /** What these codes, and what applies by itself, do on a cart, and why not. */
  @InjectManager()
  async judgeCart(
    codes: readonly string[],
    context: ComputeActionContext,
    locale: string,
    @MedusaContext() shared: Context<EntityManager> = {}
  ): Promise<JudgedCart> {
    const promotions = await this.promotionsOfCart(codes, shared)
    return this.coupons.judge(promotions, context, locale, shared)
  }

  // Also those that are out of season: their reason is told.
  private async promotionsOfCart(
    codes: readonly string[],
    shared: Context<EntityManager>
  ): Promise<PromotionsToPrice> {
    const resolved = await this.coupons.resolveCodes(codes, shared)
    const promotions = await this.readNamed(codes, resolved, shared)
    return {
      entered: enteredPromotions({ codes, held: [], resolved, promotions }),
      automatic: await this.readAutomatic(shared),
    }
  }

  private async promotionsOfOrder(
    codes: readonly string[],
    context: ComputeActionContext,
    { prevent_auto_promotions }: ComputeActionOptions,
    shared: Context<EntityManager>
  ): Promise<PromotionsToPrice> {
    const held = heldCodes(context)
    const resolved = await this.coupons.resolveCodes(
      [...new Set([...codes, ...held])],
      shared
    )
    const named = await this.readNamed(codes, resolved, shared)
    const { promotions } = seasonAt(named, Date.now())
    return {
      entered: enteredPromotions({ codes, held, resolved, promotions }),
      automatic: prevent_auto_promotions
        ? []
        : await this.readAutomatic(shared),
    }
  }

  private readNamed(
    codes: readonly string[],
    resolved: readonly ResolvedCode[],
    shared: Context<EntityManager>
  ): Promise<PromotionDTO[]> {
    const ids = resolved.map(({ promotion_id }) => promotion_id)
    return this.book.readNamed(
      readingSql(shared),
      (wanted) => this.load(wanted, shared),
      { ids, codes }
    )
  }

  private readAutomatic(
    shared: Context<EntityManager>
  ): Promise<readonly PromotionDTO[]> {
    return this.book.readAutomatic(readingSql(shared), (wanted) =>
      this.load(wanted, shared)
    )
  }

  private load(id: string[], shared: Context): Promise<PromotionDTO[]> {
    // Not what a transaction has read of them before: they have changed since.
    const options = { refresh: true }
    const config = { relations: RELATIONS, take: null, options }
    return this.listPromotions({ id }, config, shared)
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

  /** How promotions stand now; see `PromotionStandings`. */
  @InjectManager()
  async listStandings(
    promotionIds: readonly string[] | null,
    among: readonly Standing[] | null,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<Map<string, Standing>> {
    const now = new Date().toISOString()
    return selectStandings(readingSql(context), {
      promotion_ids: promotionIds,
      among,
      now,
      bounds: await this.coupons.listBounds(promotionIds, now, context),
    })
  }
}
