import type { ComputeActionContext } from "@medusajs/framework/types"

import { TYPED_CODES } from "../contract"

const strings = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter((each): each is string => typeof each === "string")
    : []

/**
 * The codes by which a cart or order has its discounts, and those that were
 * typed for it: core itself remembers the promotions only.
 */
export const heldCodes = (context: ComputeActionContext): string[] => {
  const positions = [
    ...(context.items ?? []),
    ...(context.shipping_methods ?? []),
  ]
  const adjusted = positions.flatMap(({ adjustments }) =>
    (adjustments ?? []).map(({ code }) => code)
  )
  return [...new Set([...strings(adjusted), ...strings(context[TYPED_CODES])])]
}
