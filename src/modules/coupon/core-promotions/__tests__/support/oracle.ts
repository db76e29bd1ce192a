import type {
  ComputeActionContext,
  ComputeActions,
  PromotionDTO,
} from "@medusajs/framework/types"

// Core exports none of these; its package hides them from all but a path.
import { getComputedActionsForBuyGet } from "../../../../../../node_modules/@medusajs/promotion/dist/utils/compute-actions/buy-get"
import { getComputedActionsForItems } from "../../../../../../node_modules/@medusajs/promotion/dist/utils/compute-actions/line-items"
import { getComputedActionsForShippingMethods } from "../../../../../../node_modules/@medusajs/promotion/dist/utils/compute-actions/shipping-methods"

/** What core's own functions make of one promotion, without its database. */
export const coreActions = (
  promotion: PromotionDTO,
  { items = [], shipping_methods = [] }: ComputeActionContext
): ComputeActions[] => {
  const applied = new Map()
  if (promotion.type === "buyget") {
    return getComputedActionsForBuyGet(
      promotion,
      items,
      applied,
      new Map(),
      new Map()
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
