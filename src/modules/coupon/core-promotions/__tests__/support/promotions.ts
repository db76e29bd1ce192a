import type {
  ApplicationMethodDTO,
  CampaignBudgetDTO,
  CampaignDTO,
  ComputeActionContext,
  ComputeActions,
  PromotionDTO,
  PromotionRuleDTO,
} from "@medusajs/framework/types"

import { computeActions, type Computation } from "../.."
import { NOW } from "./contexts"

export type Operator = NonNullable<PromotionRuleDTO["operator"]>

export const rule = (
  attribute: string,
  operator: Operator,
  ...values: string[]
): PromotionRuleDTO => ({
  id: `prorul_${attribute}`,
  attribute,
  operator,
  values: values.map((value) => ({ id: `prorulval_${value}`, value })),
})

/** Target rules for the products of these items. */
export const productsOf = (...ids: string[]): PromotionRuleDTO[] => [
  rule("items.product.id", "in", ...ids.map((id) => `prod_${id}`)),
]

let made = 0

/** An active promotion, younger than those before it. */
export const promotion = (
  method: Partial<ApplicationMethodDTO>,
  more: Partial<PromotionDTO> = {}
): PromotionDTO => {
  made += 1
  const id = `promo_${String(made).padStart(4, "0")}`
  return {
    id,
    code: `Code ${made}`,
    type: "standard",
    status: "active",
    application_method: { id: `proappmet_${made}`, ...method },
    rules: [],
    campaign_id: null,
    ...more,
  }
}

export const campaign = (
  budget: Partial<CampaignBudgetDTO>,
  more: Partial<CampaignDTO> = {}
): Pick<PromotionDTO, "campaign" | "campaign_id"> => ({
  campaign_id: "procamp_1",
  campaign: {
    id: "procamp_1",
    budget: { id: "probudg_1", ...budget },
    ...more,
  },
})

export const compute = (
  context: ComputeActionContext,
  promotions: PromotionDTO[],
  more: Partial<Computation> = {}
) =>
  computeActions({
    promotions,
    context,
    now: NOW,
    time_zone: "Europe/Berlin",
    ...more,
  })

/** What the actions take off each position, as `id: amount`. */
export const offIn = (
  actions: readonly ComputeActions[]
): Record<string, number> => {
  const off: Record<string, number> = {}
  for (const each of actions) {
    const id =
      each.action === "addItemAdjustment"
        ? each.item_id
        : each.action === "addShippingMethodAdjustment"
          ? each.shipping_method_id
          : null
    if (id !== null && "amount" in each) {
      off[id] = (off[id] ?? 0) + Number(each.amount)
    }
  }
  return off
}
