import type {
  CreatePromotionDTO,
  CreatePromotionRuleDTO,
} from "@medusajs/framework/types"

/** A promotion that takes ten percent off all goods, with what `more` says. */
export const tenPercent = (
  code: string,
  more: Partial<CreatePromotionDTO> = {},
  target_rules: CreatePromotionRuleDTO[] = []
): CreatePromotionDTO => ({
  code,
  type: "standard",
  status: "active",
  application_method: {
    type: "percentage",
    target_type: "items",
    allocation: "each",
    value: 10,
    max_quantity: 1000,
    currency_code: "eur",
    target_rules,
  },
  ...more,
})
