import type { ComputeActionContext } from "@medusajs/framework/types"

import { isRecord } from "../core-promotions/decimal-of"
import { millisecondsOf } from "../core-promotions/promotion-times"
import { textOf, type CartQuery } from "./cart-query"

const collectionOf = (context: ComputeActionContext): string | null => {
  const collection: unknown = context.payment_collection
  return isRecord(collection) ? textOf(collection.id) : null
}

/** Ended ones say how the shopper did not pay. */
const OPEN = ["pending", "requires_more", "authorized", "captured"]

/** How the shopper has chosen to pay; null as long as nothing is chosen. */
export const readPaymentProvider = async (
  query: CartQuery,
  context: ComputeActionContext
): Promise<string | null> => {
  const id = collectionOf(context)
  if (id === null) {
    return null
  }
  const { data } = await query.graph({
    entity: "payment_session",
    fields: ["provider_id", "created_at"],
    filters: { payment_collection_id: id, status: OPEN },
  })
  const [newest] = [...data].sort(
    (a, b) => millisecondsOf(b.created_at) - millisecondsOf(a.created_at)
  )
  return textOf(newest?.provider_id)
}
