import type { PromotionDTO } from "@medusajs/framework/types"

import { isRecord } from "../core-promotions/decimal-of"
import {
  createdAt,
  instantOf,
  millisecondsOf,
} from "../core-promotions/promotion-times"
import {
  compileCoupon,
  type CompilationResult,
  type CouponLimits,
  type CouponStatus,
  type RuleRegistry,
} from "../domain"
import type { RuleRow } from "./rule-row"

/**
 * Limits that hold instead of those of the document.
 *
 * @property budget_currency in which the budget is: that of the cart. A coupon
 * of no currency has none of its own to say it in
 */
export type OtherLimits = Partial<CouponLimits> & { budget_currency?: string }

/**
 * A promotion with the rules of ours as a coupon without a code. What was made
 * is kept with the rule, and made anew once something that goes into it has
 * changed: the rule, the status, the campaign's dates or a limit.
 */
export type RuleCompiler = (
  promotion: PromotionDTO,
  rule: RuleRow,
  limits: OtherLimits
) => CompilationResult

/** Core's word for a pause is another one. */
export const statusOf = ({ status }: PromotionDTO): CouponStatus =>
  status === "active" ? "active" : status === "draft" ? "draft" : "paused"

/** The dates of a promotion's campaign, as a condition of its coupon. */
const campaignDates = ({ campaign }: PromotionDTO): object[] => {
  const starts_at = instantOf(campaign?.starts_at)
  const ends_at = instantOf(campaign?.ends_at)
  return starts_at === null && ends_at === null
    ? []
    : [
        {
          kind: "schedule",
          ...(starts_at === null ? {} : { starts_at }),
          ...(ends_at === null ? {} : { ends_at }),
        },
      ]
}

const compiled = (
  registry: RuleRegistry,
  promotion: PromotionDTO,
  document: unknown,
  { budget_currency, ...limits }: OtherLimits
): CompilationResult => {
  const fields = isRecord(document) ? document : {}
  return compileCoupon(registry, {
    ...fields,
    ...(budget_currency === undefined
      ? {}
      : { currency_code: fields.currency_code ?? budget_currency }),
    id: promotion.id,
    code: null,
    status: statusOf(promotion),
    created_at: createdAt(promotion),
    conditions: [fields.conditions ?? [], campaignDates(promotion)].flat(),
    limits: Object.assign({}, fields.limits, limits),
  })
}

/** All that goes into a coupon besides its rule. */
const marksOf = (
  { status, campaign }: PromotionDTO,
  {
    uses,
    uses_per_customer,
    uses_per_code,
    budget_minor,
    budget_currency,
  }: OtherLimits
): readonly unknown[] => [
  status,
  campaign && millisecondsOf(campaign.starts_at),
  campaign && millisecondsOf(campaign.ends_at),
  uses,
  uses_per_customer,
  uses_per_code,
  budget_minor,
  budget_currency,
]

type Kept = { marks: readonly unknown[]; result: CompilationResult }

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.every((mark, index) => Object.is(mark, other[index]))

// Of those with other limits: a few, as one campaign has one budget.
const MOST_OF_A_RULE = 10

/** Makes a compiler with a memory of its own. */
export const ruleCompiler = (registry: RuleRegistry): RuleCompiler => {
  const memory = new WeakMap<RuleRow, Kept[]>()
  return (promotion, rule, limits) => {
    const marks = marksOf(promotion, limits)
    const kept = memory.get(rule) ?? []
    const known = kept.find((each) => isSame(each.marks, marks))
    if (known) {
      return known.result
    }
    const result = compiled(registry, promotion, rule.document, limits)
    memory.set(rule, [{ marks, result }, ...kept].slice(0, MOST_OF_A_RULE))
    return result
  }
}
