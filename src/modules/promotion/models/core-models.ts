import { MedusaServiceModelObjectsSymbol } from "@medusajs/framework/utils"
import CorePromotionModule from "@medusajs/medusa/promotion"

const models: Record<string, object> = Reflect.get(
  CorePromotionModule.service,
  MedusaServiceModelObjectsSymbol
)

/** Core's models, for the module loader: core's tables stay as they are. */
export const {
  ApplicationMethod,
  Campaign,
  CampaignBudget,
  CampaignBudgetUsage,
  Promotion,
  PromotionRule,
  PromotionRuleValue,
} = models
