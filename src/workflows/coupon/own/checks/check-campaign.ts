import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { CouponDocument, Fault } from "../../../../modules/coupon/domain"

const fault = (code: string, message: string): Fault[] => [
  { field: "campaign_id", code, message },
]

/** Whether a coupon can be a part of a campaign: it exists, in its currency. */
export const checkCampaign = async (
  container: MedusaContainer,
  { currency_code }: CouponDocument,
  campaignId: string | null
): Promise<Fault[]> => {
  if (campaignId === null) {
    return []
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "campaign",
      fields: ["id", "budget.type", "budget.currency_code"],
      filters: { id: campaignId },
    })
  const [campaign] = data
  if (!campaign) {
    return fault(
      "unknown_campaign",
      `There is no campaign ${campaignId}: choose another one, or none.`
    )
  }
  const { type, currency_code: currency } = campaign.budget ?? {}
  return type === "spend" && currency?.toLowerCase() !== currency_code
    ? fault(
        "currency_mismatch",
        `The campaign's budget is in ${currency?.toUpperCase()}: give the coupon that currency, or choose another campaign.`
      )
    : []
}
