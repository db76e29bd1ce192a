import { toMinorUnits, type AmountLike } from "../../../../shared/money"
import { customerKey } from "../identity"
import { moneySubject, NO_CEILING, type CountedSubject } from "./subjects"

/** Who buys, as far as it is known. @property email of the account, if any */
export type Buyer = { id?: string | null; email?: string | null }

/** The budget of a campaign as core keeps it. */
export type CampaignBudget = {
  type?: string | null
  limit?: AmountLike | null
  attribute?: string | null
  currency_code?: string | null
}

/** A campaign of core's that a promotion belongs to. */
export type BudgetedCampaign = { id: string; budget?: CampaignBudget | null }

/** What of a campaign its budget counts. */
export type BudgetCounter = {
  subject: string
  counts: "uses" | "uses_by_customer" | "money"
}

/** The name of the counter of all uses of a campaign. */
export const campaignSubject = (campaignId: string): string =>
  `campaign ${campaignId}`

/** The one attribute value that a budget per customer counts by; null unknown. */
const keyOf = (attribute: string | null | undefined, buyer: Buyer) => {
  if (attribute === "customer_id") {
    return buyer.id ?? null
  }
  return attribute === "customer_email"
    ? customerKey({ email: buyer.email })
    : null
}

/**
 * The counter that a campaign's budget is held against, or null where there is
 * none, or where it counts by a customer who is not known yet.
 *
 * @param currency_code the cart's
 */
export const budgetCounter = (
  { id, budget }: BudgetedCampaign,
  buyer: Buyer,
  currency_code: string
): BudgetCounter | null => {
  const type = budget?.type ?? ""
  const isMoney = type.startsWith("spend")
  const isOwn = type.endsWith("_by_attribute")
  const key = isOwn ? keyOf(budget?.attribute, buyer) : null
  if (!budget || (isOwn && key === null)) {
    return null
  }
  const all = campaignSubject(id)
  const owner = key === null ? all : `${all} customer ${key}`
  if (isMoney) {
    return { subject: moneySubject(owner, currency_code), counts: "money" }
  }
  return { subject: owner, counts: isOwn ? "uses_by_customer" : "uses" }
}

/**
 * What a use of a campaign's promotion is counted by besides the promotion's
 * own counters: the campaign in all, and what its budget counts.
 */
export const campaignSubjects = (
  campaign: BudgetedCampaign | null | undefined,
  buyer: Buyer,
  currency_code: string
): CountedSubject[] => {
  const { budget } = campaign ?? {}
  if (!campaign || !budget) {
    return []
  }
  const all = { ...NO_CEILING, subject: campaignSubject(campaign.id) }
  const counter = budgetCounter(campaign, buyer, currency_code)
  if (!counter) {
    return [all]
  }
  const limit = budget.limit ?? null
  const held: CountedSubject = {
    subject: counter.subject,
    uses:
      limit === null || counter.counts === "money"
        ? null
        : Math.floor(Number(limit)),
    budget_minor:
      limit === null || counter.counts !== "money"
        ? null
        : toMinorUnits(limit, currency_code),
  }
  return held.subject === all.subject ? [held] : [all, held]
}
