import { foldCode } from "../../../modules/coupon/domain/codes"

type Adjusted = {
  adjustments?: ({ code?: string | null } | null)[] | null
} | null

/** The parts of an order that tell what its discounts were given for. */
export type OrderWithCodes = {
  items?: Adjusted[] | null
  shipping_methods?: Adjusted[] | null
}

/** The parts of a change that tell what was typed since, oldest first. */
export type ChangeWithCodes = {
  actions?:
    | ({ action?: string; details?: Record<string, unknown> | null } | null)[]
    | null
} | null

const ADDED = "PROMOTION_ADD"
const REMOVED = "PROMOTION_REMOVE"

const folded = (value: unknown): string[] => {
  const code = typeof value === "string" ? foldCode(value) : null
  return code === null ? [] : [code]
}

/**
 * The codes that were typed for an order: those of its discounts and those of
 * the change that is being made, folded. Core keeps links to promotions only.
 */
export const typedCodes = (
  order: OrderWithCodes,
  change: ChangeWithCodes
): string[] => {
  const positions = [...(order.items ?? []), ...(order.shipping_methods ?? [])]
  const codes = new Set(
    positions.flatMap((each) =>
      (each?.adjustments ?? []).flatMap((adjustment) =>
        folded(adjustment?.code)
      )
    )
  )
  for (const each of change?.actions ?? []) {
    const { added_code, removed_code } = each?.details ?? {}
    if (each?.action === ADDED) {
      folded(added_code).forEach((code) => codes.add(code))
    }
    if (each?.action === REMOVED) {
      folded(removed_code).forEach((code) => codes.delete(code))
    }
  }
  return [...codes]
}
