import { isRecord } from "../core-promotions/decimal-of"
import { builtInConditions } from "../domain/conditions"

/**
 * What of a cart is read only if a coupon asks for it.
 *
 * `orders`: how many the customer has placed; `spent`: for how much;
 * `categories`: those above the ones of the products; `payment`: the way to pay
 */
export const CART_NEEDS = ["orders", "spent", "categories", "payment"] as const

export type CartNeed = (typeof CART_NEEDS)[number]

const NEED_OF: Readonly<Record<string, CartNeed>> = {
  first_order: "orders",
  nth_order: "orders",
  total_spent: "spent",
  payment_method: "payment",
}

const BUILT_IN = new Set(builtInConditions.map(({ kind }) => kind))

const namesCategories = (value: unknown): boolean =>
  isRecord(value)
    ? "categories" in value || Object.values(value).some(namesCategories)
    : Array.isArray(value) && value.some(namesCategories)

const needsOfCondition = (condition: unknown): readonly CartNeed[] => {
  const kind = isRecord(condition) ? condition.kind : null
  if (typeof kind !== "string") {
    return []
  }
  // A condition of somebody else may look at anything.
  const need = NEED_OF[kind]
  return BUILT_IN.has(kind) ? (need ? [need] : []) : CART_NEEDS
}

/** What the rules of a coupon have to know of a cart besides what core tells. */
export const needsOf = (document: unknown): ReadonlySet<CartNeed> => {
  const conditions = isRecord(document) ? document.conditions : []
  return new Set([
    ...(Array.isArray(conditions) ? conditions : []).flatMap(needsOfCondition),
    ...(namesCategories(document) ? (["categories"] as const) : []),
  ])
}

/** The variant that a coupon gives; null if it gives none. */
export const giftIn = (document: unknown): string | null => {
  const effect = isRecord(document) ? document.effect : null
  return isRecord(effect) &&
    effect.kind === "gift" &&
    typeof effect.variant_id === "string"
    ? effect.variant_id
    : null
}
