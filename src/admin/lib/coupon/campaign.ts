import { formatMinorUnits, toMinorUnits } from "../../../shared/money"
import { timeWords } from "../when"

/** Core's campaign as its Admin API tells it; money in major units. */
export type Campaign = {
  id: string
  name: string
  starts_at: string | null
  ends_at: string | null
  budget?: {
    type: string
    limit: number | null
    used: number | null
    currency_code: string | null
    attribute?: string | null
  } | null
}

type Budget = NonNullable<Campaign["budget"]>

const TOGETHER = "for all its coupons together"
const EACH: Readonly<Record<string, string>> = {
  customer_id: "signed-in customer",
  customer_email: "e-mail address",
}

const isMoney = ({ type }: Budget): boolean => type.startsWith("spend")

const amountWords = (budget: Budget, amount: number): string => {
  const { currency_code } = budget
  return isMoney(budget) && currency_code
    ? formatMinorUnits(toMinorUnits(amount, currency_code), currency_code)
    : `${amount} use${amount === 1 ? "" : "s"}`
}

const budgetWords = (budget: Budget): string[] => {
  const { type, limit, attribute } = budget
  if (limit === null) {
    return []
  }
  const all = amountWords(budget, limit)
  if (type.endsWith("_by_attribute")) {
    const each = EACH[attribute ?? ""]
    return [
      each
        ? `At most ${all} per ${each} ${TOGETHER}.`
        : `Its budget is counted by “${attribute}”, which is not known of carts: no coupon of it applies.`,
    ]
  }
  const used = budget.used ?? 0
  const left = amountWords(budget, Math.max(0, limit - used))
  return [
    `At most ${all} ${TOGETHER}: ${amountWords(budget, used)} so far, ${left} left.`,
  ]
}

const dateWords = ({ starts_at, ends_at }: Campaign): string[] => {
  const from = starts_at ? `from ${timeWords(starts_at)}` : ""
  const until = ends_at ? `until ${timeWords(ends_at)}` : ""
  const open = [from, until].filter(Boolean).join(" ")
  return open
    ? [`Its coupons apply only ${open}, whatever their own dates.`]
    : []
}

/** What a campaign's dates and budget mean for its coupons. */
export const campaignWords = (campaign: Campaign): string[] => {
  const { budget } = campaign
  const words = [...dateWords(campaign), ...(budget ? budgetWords(budget) : [])]
  return words.length > 0
    ? words
    : ["It has neither dates nor a budget: it only keeps coupons together."]
}

/**
 * Why a coupon cannot be a part of a campaign; null if it can.
 *
 * @param currency of the coupon, in lower case
 */
export const campaignFault = (
  { budget }: Campaign,
  currency: string
): string | null => {
  const other = budget?.type === "spend" ? budget.currency_code : null
  return other && other.toLowerCase() !== currency
    ? `The campaign’s budget is in ${other.toUpperCase()}: give the coupon that currency, or choose another campaign.`
    : null
}
