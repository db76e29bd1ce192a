import type {
  ComputeActionContext,
  ComputeActionItemLine,
  ComputeActions,
  ComputeActionShippingLine,
} from "@medusajs/framework/types"
import BigNumber from "bignumber.js"

import { fromMinorUnits, toMinorUnits } from "../../../shared/money"
import type { DiscountedPosition, Pricing, Reason } from "../domain"
import type { LimitedBy } from "./limits-of-promotion"
import { basisOf, priceOf } from "./money-basis"

/** A promotion that does not apply, and whose limit it is if that is why. */
export type ParkedPromotion = {
  readonly code: string
  readonly reason: Reason
  readonly limited_by?: LimitedBy
}

type Position = ComputeActionItemLine | ComputeActionShippingLine
type Adjustment = { code: string; amount: BigNumber }

/** Core has nothing to take back where an adjustment is not a promotion's. */
const promotedIn = ({ adjustments }: Position) =>
  (adjustments ?? []).filter(({ code }) => typeof code === "string")

const removals = ({
  items,
  shipping_methods,
}: ComputeActionContext): ComputeActions[] => [
  ...(items ?? []).flatMap((item) =>
    promotedIn(item).map(({ id, code }): ComputeActions => ({
      action: "removeItemAdjustment",
      adjustment_id: id,
      item_id: item.id,
      code,
    }))
  ),
  ...(shipping_methods ?? []).flatMap((method) =>
    promotedIn(method).map(({ id, code }): ComputeActions => ({
      action: "removeShippingMethodAdjustment",
      adjustment_id: id,
      shipping_method_id: method.id,
      code,
    }))
  ),
]

/**
 * Whole minor units as decimals. A price that is none itself (goods by weight)
 * gives no more than it is, and all of it where it is free.
 */
const adjustmentsOf = (
  { discounts, discount_minor }: DiscountedPosition,
  price: BigNumber,
  currencyCode: string,
  codeOf: (couponId: string) => string
): Adjustment[] => {
  const isFree = discount_minor === toMinorUnits(price, currencyCode)
  let left = price
  return discounts.map(({ coupon_id, amount_minor }, index) => {
    const whole = new BigNumber(fromMinorUnits(amount_minor, currencyCode))
    const isLast = index === discounts.length - 1
    const amount = isFree && isLast ? left : BigNumber.min(whole, left)
    left = left.minus(amount)
    return { code: codeOf(coupon_id), amount }
  })
}

const exceeded = ({
  code,
  reason,
  limited_by,
}: ParkedPromotion): ComputeActions[] => {
  switch (reason.code) {
    case "used_up":
    case "code_used_up":
      return limited_by === "campaign"
        ? [{ action: "campaignBudgetExceeded", code }]
        : [{ action: "promotionLimitExceeded", code }]
    case "used_up_by_you":
    case "budget_used_up":
      return [{ action: "campaignBudgetExceeded", code }]
    default:
      return []
  }
}

/**
 * A priced cart as what core does to it: all adjustments that promotions made
 * before are removed, then those of the pricing are added.
 *
 * Amounts are decimal strings, and those of a coupon add up to its discount.
 * On items they are in the cart's basis and say so (`is_tax_inclusive`). On
 * shipping core takes every amount as one without tax: where the basis is with
 * tax, they are what the discount is without it, to 20 decimals.
 *
 * @param codeOf a promotion's code by its id
 */
export const actionsOfPricing = (
  context: ComputeActionContext,
  pricing: Pricing,
  parked: readonly ParkedPromotion[],
  codeOf: (promotionId: string) => string
): ComputeActions[] => {
  const { currency_code } = context
  const basis = basisOf(context)
  const items = new Map((context.items ?? []).map((each) => [each.id, each]))
  const methods = new Map(
    (context.shipping_methods ?? []).map((each) => [each.id, each])
  )
  const adjusted = (position: DiscountedPosition, of?: Position) =>
    of ? adjustmentsOf(position, priceOf(of, basis), currency_code, codeOf) : []

  const onItems = pricing.lines.flatMap((line) =>
    adjusted(line, items.get(line.id)).map(
      ({ code, amount }): ComputeActions => ({
        action: "addItemAdjustment",
        item_id: line.id,
        amount: amount.toFixed(),
        code,
        is_tax_inclusive: basis === "gross",
      })
    )
  )
  const onShipping = pricing.shipping.flatMap((each) => {
    const method = methods.get(each.id)
    return adjusted(each, method).map(({ code, amount }): ComputeActions => ({
      action: "addShippingMethodAdjustment",
      shipping_method_id: each.id,
      amount: (method
        ? amount.times(priceOf(method, "net")).dividedBy(priceOf(method, basis))
        : amount
      ).toFixed(),
      code,
    }))
  })
  return [
    ...removals(context),
    ...onItems,
    ...onShipping,
    ...parked.flatMap(exceeded),
  ]
}
