import type { ComputeActionContext } from "@medusajs/framework/types"

import { TYPED_CODES } from "../contract"

const strings = (values: readonly unknown[]): string[] =>
  values.filter((each) => typeof each === "string")

/**
 * The codes by which a cart or order has its discounts: core itself remembers
 * the promotions only. Of an order that is being changed, the context tells
 * which were typed, as its discounts are still those of before.
 */
export const heldCodes = (context: ComputeActionContext): string[] => {
  const typed = context[TYPED_CODES]
  if (Array.isArray(typed)) {
    return strings(typed)
  }
  const positions = [
    ...(context.items ?? []),
    ...(context.shipping_methods ?? []),
  ]
  const adjusted = positions.flatMap(({ adjustments }) =>
    (adjustments ?? []).map(({ code }) => code)
  )
  return [...new Set(strings(adjusted))]
}
