import type { CampaignBudgetDTO, PromotionDTO } from "@medusajs/framework/types"
import BigNumber from "bignumber.js"

import { toMinorUnits } from "../../../shared/money"
import type { Reason } from "../domain"
import { customerKey } from "../domain/identity"
import { decimalOf } from "./decimal-of"
import type { PromotionSetting } from "./promotion-setting"

/**
 * What all promotions of a campaign have together.
 *
 * @property counts uses in all, uses by one customer, or money
 * @property limit uses, or minor units of the cart's currency
 * @property used null while it is not known who buys
 */
export type CampaignBudget = {
  readonly campaign_id: string
  readonly counts: "uses" | "uses_by_customer" | "money"
  readonly limit: number
  readonly used: number | null
}

const ATTRIBUTES = ["customer_id", "customer_email"] as const

type Attribute = (typeof ATTRIBUTES)[number]

const keyOf = (
  attribute: Attribute,
  { cart: { customer } }: PromotionSetting
): string | null =>
  attribute === "customer_id"
    ? (customer?.id ?? null)
    : customerKey({ email: customer?.email })

/** Addresses are the same in whichever way they are written. */
const usedBy = (
  key: string | null,
  attribute: Attribute,
  { usages }: CampaignBudgetDTO
): BigNumber | null => {
  if (key === null || usages === undefined) {
    return null
  }
  const own = usages.filter(({ attribute_value: value }) =>
    attribute === "customer_id"
      ? value === key
      : customerKey({ email: value }) === key
  )
  return own.reduce(
    (sum, { used }) => sum.plus(decimalOf(used) ?? 0),
    new BigNumber(0)
  )
}

/**
 * The budget of a promotion's campaign, as far as it is used up; null if there
 * is none, or a reason why it cannot be counted on this cart.
 *
 * Money is counted as core does: in the amounts of the adjustments, so in the
 * basis of the carts. What `setting.usage` knows comes before the rows.
 */
export const budgetOfCampaign = (
  { id, campaign }: PromotionDTO,
  setting: PromotionSetting
): CampaignBudget | { reason: Reason } | null => {
  const budget = campaign?.budget
  const limit = decimalOf(budget?.limit)
  if (!campaign || !budget || limit === null || setting.skips_limits) {
    return null
  }
  const { currency_code } = setting.cart
  const isMoney = budget.type?.startsWith("spend") ?? false
  if (
    isMoney &&
    budget.currency_code &&
    budget.currency_code.toLowerCase() !== currency_code
  ) {
    return { reason: { code: "wrong_currency" } }
  }
  const known = setting.usage.get(id)?.campaign
  const figure = (amount: BigNumber) =>
    isMoney
      ? toMinorUnits(amount, currency_code)
      : amount.integerValue(BigNumber.ROUND_FLOOR).toNumber()
  const share = { campaign_id: campaign.id, limit: figure(limit) }
  const used = figure(decimalOf(budget.used) ?? new BigNumber(0))
  if (budget.type === "spend") {
    return { ...share, counts: "money", used: known ?? used }
  }
  if (budget.type === "usage") {
    return { ...share, counts: "uses", used: known ?? used }
  }
  const attribute = ATTRIBUTES.find((each) => each === budget.attribute)
  if (!attribute) {
    // Nobody could be held to it.
    return { reason: { code: "rule_failed", rule: "campaign_budget" } }
  }
  const own = usedBy(keyOf(attribute, setting), attribute, budget)
  const usedByCustomer = known === undefined ? own && figure(own) : known
  return isMoney
    ? { ...share, counts: "money", used: usedByCustomer ?? 0 }
    : { ...share, counts: "uses_by_customer", used: usedByCustomer }
}
