import type {
  CreatePromotionDTO,
  CreatePromotionRuleDTO,
} from "@medusajs/framework/types"

import type { Automatic } from "./automatic"
import { tenPercent } from "./promotions"
import type { StockShop } from "./stock-shop"

type Parts = {
  rules?: CreatePromotionRuleDTO[]
  target_rules?: CreatePromotionRuleDTO[]
  campaign_id?: string
}

const rule = (
  attribute: string,
  operator: CreatePromotionRuleDTO["operator"],
  value: string
): CreatePromotionRuleDTO => ({ attribute, operator, values: [value] })

/** What `UNMET_BY_CART` asks for, as near as core has words for it. */
const unmetOf = (
  campaign_id: string
): readonly ((index: number) => Parts)[] => [
  () => ({ rules: [rule("subtotal", "gte", "9000000")] }),
  () => ({ rules: [rule("shipping_address.country_code", "eq", "fr")] }),
  (index) => ({
    rules: [rule("customer.groups.id", "in", `group_${index}`)],
  }),
  () => ({ campaign_id }),
  (index) => ({
    target_rules: [rule("items.product.id", "in", `absent_${index}`)],
  }),
  (index) => ({
    target_rules: [
      rule("items.product.categories.id", "in", `absent_${index}`),
    ],
  }),
]

/** Makes automatic promotions like those of `makeOurAutomatic`. */
export const makeStockAutomatic = async (
  { promotions }: StockShop,
  { from, count, areMet }: Automatic
): Promise<void> => {
  const { id } = await promotions.createCampaigns({
    name: "Next year",
    campaign_identifier: `NEXT-YEAR-${from}`,
    starts_at: new Date("2027-01-01"),
    ends_at: new Date("2027-02-01"),
  })
  const unmet = unmetOf(id)
  const promotionOf = (index: number): CreatePromotionDTO => {
    const { target_rules, ...parts } = areMet
      ? { target_rules: [] }
      : unmet[index % unmet.length](index)
    const code = `AUTO${from + index}`
    return tenPercent(code, { is_automatic: true, ...parts }, target_rules)
  }
  await promotions.createPromotions(
    Array.from({ length: count }, (_, index) => promotionOf(index))
  )
}
