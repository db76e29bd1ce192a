import {
  CampaignBudgetType,
  InjectManager,
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
import CorePromotionModule from "@medusajs/medusa/promotion"

import {
  COUPON_MODULE,
  type CouponPricing,
  type KnownUses,
} from "../coupon/contract"

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

/** What a campaign counts customers by; null while it is not known. */
const ownAttribute = (
  attribute: string | null | undefined,
  { customer, email }: ComputeActionContext
): string | null =>
  (attribute === "customer_id" && customer?.id) ||
  (attribute === "customer_email" && email) ||
  null

/**
 * Core's Promotion module, whose figures come from our coupons (ADR-0010).
 * Everything that keeps promotions and campaigns is core's.
 */
export default class PromotionModuleService
  extends CorePromotionModule.service
{
  private readonly coupons: CouponPricing

  constructor(container: Container, declaration: Declaration) {
    super(container, declaration)
    this.coupons = container[COUPON_MODULE]
  }

  // Of all that used a campaign only this customer's row is read.
  private async knownUses(
    promotions: readonly PromotionDTO[],
    context: ComputeActionContext,
    shared: Context
  ): Promise<KnownUses> {
    const counted = promotions.flatMap(({ id, campaign }) => {
      const budget = campaign?.budget
      return budget?.type === CampaignBudgetType.USE_BY_ATTRIBUTE
        ? [{ id, budget, by: ownAttribute(budget.attribute, context) }]
        : []
    })
    const asked = counted.filter(({ by }) => by !== null)
    const rows =
      asked.length > 0
        ? await this.listCampaignBudgetUsages(
            {
              budget_id: asked.map(({ budget }) => budget.id),
              attribute_value: asked.flatMap(({ by }) => by ?? []),
            },
            { take: null },
            shared
          )
        : []
    const usedBy = (budget: string, by: string): number =>
      Number(
        rows.find(
          (row) => row.budget_id === budget && row.attribute_value === by
        )?.used ?? 0
      )
    return counted.map(({ id, budget, by }) => ({
      promotion_id: id,
      used_by_customer: by === null ? null : usedBy(budget.id, by),
    }))
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
    const known = await this.knownUses(promotions, context, shared)
    const actions = await this.coupons.computeActions(
      promotions,
      context,
      options,
      known
    )
    transformPropertiesToBigNumber(actions, { include: ["amount"] })
    return actions
  }
}
