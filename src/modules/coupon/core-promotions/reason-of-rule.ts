import type {
  ComputeActionContext,
  PromotionRuleDTO,
} from "@medusajs/framework/types"
import BigNumber from "bignumber.js"

import { exactMinorUnits } from "../../../shared/money"
import type { Reason } from "../domain"
import { attributeValues } from "./attribute-values"
import { decimalOf } from "./decimal-of"
import { basisOf, priceOfAll, type MoneyBasis } from "./money-basis"

/** Totals that grow with what is put into the cart. */
const TOTALS: Record<string, MoneyBasis> = {
  item_total: "gross",
  original_item_total: "gross",
  total: "gross",
  item_subtotal: "net",
  original_item_subtotal: "net",
  subtotal: "net",
}

// Without goods there is no telling how much of a price is tax.
const inBasis = (
  amount: BigNumber,
  of: MoneyBasis,
  context: ComputeActionContext
): BigNumber | null => {
  const basis = basisOf(context)
  const items = context.items ?? []
  const from = priceOfAll(items, of)
  const isSame = basis === of
  return isSame
    ? amount
    : from.isZero()
      ? null
      : amount.times(priceOfAll(items, basis)).dividedBy(from)
}

const missingAmount = (
  { attribute, operator, values }: PromotionRuleDTO,
  context: ComputeActionContext
): BigNumber | null => {
  const of = TOTALS[attribute ?? ""]
  const [has = null] = attributeValues(attribute ?? "", context).map(decimalOf)
  const bounds = Array.from(values ?? []).map(({ value }) => decimalOf(value))
  const [bound = null, other] = bounds
  const isMinimum = operator === "gte" || operator === "gt"
  return of && isMinimum && has && bound && other === undefined
    ? inBasis(bound.minus(has), of, context)
    : null
}

/**
 * Why a rule of a core promotion keeps it from a cart: with the missing amount
 * where it asks for a minimum of the cart's goods, and without a word of what
 * it is otherwise.
 */
export const reasonOfRule = (
  rule: PromotionRuleDTO,
  context: ComputeActionContext
): Reason => {
  const missing = missingAmount(rule, context)
  if (missing === null || missing.isNegative()) {
    return {
      code: "rule_not_met",
      rule: rule.attribute ?? "",
      says: "This is not for an order like yours.",
    }
  }
  const exact = exactMinorUnits(missing, context.currency_code)
  // Above a bound is at least one minor unit more than the bound.
  const whole =
    rule.operator === "gt"
      ? exact.integerValue(BigNumber.ROUND_FLOOR).plus(1)
      : exact.integerValue(BigNumber.ROUND_CEIL)
  return {
    code: "below_minimum",
    amount_minor: whole.toNumber(),
    of: "order",
  }
}
