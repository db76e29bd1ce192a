import type {
  ComputeActionContext,
  ComputeActions,
  PromotionDTO,
} from "@medusajs/framework/types"

// Core exports none of these; its package hides them from all but a path.
import { getComputedActionsForBuyGet } from "../../../../../../node_modules/@medusajs/promotion/dist/utils/compute-actions/buy-get"
import { getComputedActionsForItems } from "../../../../../../node_modules/@medusajs/promotion/dist/utils/compute-actions/line-items"
import { getComputedActionsForShippingMethods } from "../../../../../../node_modules/@medusajs/promotion/dist/utils/compute-actions/shipping-methods"

const newMemory = () => ({
  applied: new Map(),
  bought: new Map(),
  gotten: new Map(),
})

/**
 * What core's own functions make of one promotion, without its database.
 *
 * @param memory what the promotions before it took
 */
export const coreActions = (
  promotion: PromotionDTO,
  { items = [], shipping_methods = [] }: ComputeActionContext,
  { applied, bought, gotten } = newMemory()
): ComputeActions[] => {
  if (promotion.type === "buyget") {
    return getComputedActionsForBuyGet(
      promotion,
      items,
      applied,
      bought,
      gotten
    )
  }
  const target = promotion.application_method?.target_type
  return target === "shipping_methods"
    ? getComputedActionsForShippingMethods(promotion, shipping_methods, applied)
    : getComputedActionsForItems(
        promotion,
        items,
        applied,
        target === "order" ? "across" : undefined
      )
}

/** The same of several promotions, one after the other. */
export const coreActionsInTurn = (
  promotions: readonly PromotionDTO[],
  context: ComputeActionContext
): ComputeActions[] => {
  const memory = newMemory()
  return promotions.flatMap((each) => coreActions(each, context, memory))
}
