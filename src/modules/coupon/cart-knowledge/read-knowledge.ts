import type { ComputeActionContext } from "@medusajs/framework/types"

import { attributeValues } from "../core-promotions/attribute-values"
import type { CartSurroundings } from "../core-promotions/cart-of-context"
import type { CartNeed } from "../own-rules/needs"
import type { CartQuery } from "./cart-query"
import { categoriesAbove } from "./categories-above"
import { readOrdersBefore } from "./orders-before"
import { readPaymentProvider } from "./payment-provider"

/** What was read of a cart; what nobody asked for is left out. */
export type CartKnowledge = Pick<
  CartSurroundings,
  | "categories_above"
  | "orders_placed"
  | "total_spent_minor"
  | "payment_provider_id"
>

const categoriesIn = ({ items = [] }: ComputeActionContext): string[] => {
  const ids = items.flatMap((item) =>
    attributeValues("product.categories.id", item)
  )
  return [...new Set(ids.filter((id) => typeof id === "string"))]
}

/** Reads what core's context does not tell and a coupon in question needs. */
export const readKnowledge = async (
  query: CartQuery,
  context: ComputeActionContext,
  needs: ReadonlySet<CartNeed>
): Promise<CartKnowledge> => {
  const spent = needs.has("spent")
  const [above, orders, provider] = await Promise.all([
    needs.has("categories")
      ? categoriesAbove(query, categoriesIn(context))
      : undefined,
    spent || needs.has("orders")
      ? readOrdersBefore(query, context, { spent })
      : undefined,
    needs.has("payment") ? readPaymentProvider(query, context) : undefined,
  ])
  return {
    ...(above ? { categories_above: above } : {}),
    ...orders,
    ...(provider === undefined ? {} : { payment_provider_id: provider }),
  }
}
