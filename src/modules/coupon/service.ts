import {
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import type {
  ComputeActionContext,
  ComputeActionOptions,
  ComputeActions,
  Context,
  PromotionDTO,
} from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"

import { transactionSql, type SqlRunner } from "../../shared/sql"
import type {
  CountedUses,
  CouponJudging,
  CouponPricing,
  JudgedCart,
  PromotionsToPrice,
} from "./contract"
import {
  buyerOf,
  computeActions,
  type Computation,
  type ComputedActions,
  type KnownUsage,
} from "./core-promotions"
import { foldEmail } from "./domain/identity"
import {
  campaignSubject,
  couponSubject,
  moneySubject,
  type Buyer,
} from "./domain/usage"
import * as ledger from "./ledger"
import type { RulesInPlay } from "./own-rules/rules-in-play"
import { ParkedCodesService } from "./parked-service"
import { ownLimitsOf } from "./rules/own-limits"
import { cartCoupons } from "./speaking"

type Asked = Pick<Computation, "context" | "options" | "now">

/** Each promotion once but for its codes; those that were entered first. */
const allOf = ({ entered, automatic }: PromotionsToPrice): PromotionDTO[] => {
  const ids = new Set(entered.map(({ id }) => id))
  return [...entered, ...automatic.filter(({ id }) => !ids.has(id))]
}

/** Prices coupons, and keeps their rules, codes and uses. */
export default class CouponModuleService
  extends ParkedCodesService
  implements CouponPricing, CouponJudging
{
  private known({ id, email }: Buyer): Buyer {
    const { folds_plus_tags: foldPlusTags } = this.options
    return { id, email: email ? foldEmail(email, { foldPlusTags }) : null }
  }

  async computeActions(
    promotions: PromotionsToPrice,
    context: ComputeActionContext,
    options: ComputeActionOptions,
    shared: Context<EntityManager> = {}
  ): Promise<ComputeActions[]> {
    const now = new Date().toISOString()
    const asked = { context, options, now }
    return (await this.compute(promotions, asked, shared)).actions
  }

  async judge(
    promotions: PromotionsToPrice,
    context: ComputeActionContext,
    locale: string,
    shared: Context<EntityManager> = {}
  ): Promise<JudgedCart> {
    const now = new Date().toISOString()
    const asked = { context, options: {}, now }
    const computed = await this.compute(promotions, asked, shared)
    const coupons = cartCoupons(computed, allOf(promotions), {
      locale,
      currency_code: context.currency_code,
      time_zone: this.options.time_zone,
      now,
    })
    return { coupons, gifts: [...computed.pricing.gifts] }
  }

  private async compute(
    { entered, automatic }: PromotionsToPrice,
    { context, ...asked }: Asked,
    shared: Context<EntityManager>
  ): Promise<ComputedActions> {
    const usable = await ledger.usableCodesFirst(
      (work) => this.read(work),
      entered,
      (ids) => this.readOwnLimits(ids),
      typeof context.id === "string" ? context.id : null
    )
    const promotions = { entered: usable, automatic }
    const rules = await this.rulesToPrice(promotions, shared)
    return computeActions({
      promotions: allOf(promotions),
      context,
      ...asked,
      time_zone: this.options.time_zone,
      registry: this.registry,
      ...(await this.ownPricing(rules, context)),
      usage: await this.readUsage(rules, context),
    })
  }

  private async readUsage(
    { limited, limits }: RulesInPlay,
    context: ComputeActionContext
  ): Promise<KnownUsage> {
    return ledger.knownUsage((work) => this.read(work), limited, limits, {
      id: typeof context.id === "string" ? context.id : null,
      currency_code: context.currency_code.toLowerCase(),
      buyer: this.known(buyerOf(context)),
    })
  }

  private async readOwnLimits(
    promotionIds: string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ledger.OwnLimits> {
    const rules =
      promotionIds.length > 0
        ? await this.listCouponRules(
            { promotion_id: promotionIds },
            { select: ["promotion_id", "document"], take: null },
            context
          )
        : []
    return ownLimitsOf(rules)
  }

  /** Runs statements on one connection. */
  @InjectTransactionManager()
  private async read<T>(
    work: (sql: SqlRunner) => Promise<T>,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<T> {
    return work(transactionSql(context))
  }

  @InjectTransactionManager()
  async countPromotionUses(
    promotionIds: readonly string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<Map<string, CountedUses>> {
    return ledger.countBy(
      transactionSql(context),
      promotionIds.map((id) => ({ id, subject: couponSubject(id) }))
    )
  }

  @InjectTransactionManager()
  async countCampaignUses(
    campaigns: readonly { id: string; currency_code: string | null }[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<Map<string, CountedUses>> {
    return ledger.countBy(
      transactionSql(context),
      campaigns.map(({ id, currency_code }) => {
        const all = campaignSubject(id)
        const money = currency_code && moneySubject(all, currency_code)
        return { id, subject: money ?? all }
      })
    )
  }

  /**
   * Counts what a cart that is being placed uses: all of it, or nothing. Once
   * for a cart, however often it is called.
   *
   * @param sourceId the cart
   * @returns the codes that have no use left; empty when all are counted
   */
  async holdUses(
    sourceId: string,
    wanted: ledger.UsesToCount
  ): Promise<string[]> {
    try {
      await this.holdAll(sourceId, wanted)
      return []
    } catch (error) {
      if (error instanceof ledger.NoUseLeft) {
        return error.codes
      }
      throw error
    }
  }

  // What it throws takes back what it has counted.
  @InjectTransactionManager()
  private async holdAll(
    sourceId: string,
    wanted: ledger.UsesToCount,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const uses = await this.redemptionsOf(wanted, context)
    const held = await ledger.holdRedemptions(
      transactionSql(context),
      sourceId,
      uses
    )
    if (!held.held) {
      throw new ledger.NoUseLeft(uses, held.subject)
    }
  }

  private async redemptionsOf(
    wanted: ledger.UsesToCount,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ledger.NewRedemption[]> {
    const ids = wanted.uses.map(({ promotion_id }) => promotion_id)
    return ledger.redemptionsOf(
      { ...wanted, buyer: this.known(wanted.buyer) },
      await this.readOwnLimits(ids, context)
    )
  }

  /** Writes down which order a cart's uses are for. Safe to repeat. */
  @InjectTransactionManager()
  async bindUses(
    cartId: string,
    orderId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    await ledger.bindRedemptions(transactionSql(context), cartId, orderId)
  }

  /**
   * Gives back what a cart uses that is not placed after all.
   *
   * @returns the promotions of what counted until now
   */
  @InjectTransactionManager()
  async releaseCart(
    cartId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string[]> {
    return ledger.releaseRows(
      transactionSql(context),
      { unbound_source_id: cartId },
      "not_placed"
    )
  }

  /**
   * Gives back what an order uses that was undone: there is none any more.
   *
   * @returns the promotions of what counted until now
   */
  @InjectTransactionManager()
  async releaseLostOrder(
    orderId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string[]> {
    return ledger.releaseRows(
      transactionSql(context),
      { order_id: orderId },
      "not_placed"
    )
  }

  /**
   * Makes the ledger say what is true of a placed order, whatever the limits.
   * Safe to repeat.
   *
   * @returns the promotions that are used more or less often than before
   */
  @InjectTransactionManager()
  async followOrder(
    order: ledger.OrderOfUses,
    wanted: ledger.UsesToCount,
    standing: ledger.Standing,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string[]> {
    return ledger.followOrder(
      transactionSql(context),
      order,
      await this.redemptionsOf(wanted, context),
      standing
    )
  }

  /** The carts whose uses have waited that long for an order. */
  @InjectTransactionManager()
  async findUnboundCarts(
    seconds: number,
    limit: number,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string[]> {
    return ledger.selectUnboundSources(transactionSql(context), seconds, limit)
  }

  /**
   * Raises counters to what was counted before there was a ledger. Once for
   * each.
   */
  @InjectTransactionManager()
  async carryOver(
    counted: readonly ({ subject: string } & CountedUses)[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    for (const { subject, ...uses } of counted) {
      await ledger.carryOver(transactionSql(context), subject, uses)
    }
  }
}
