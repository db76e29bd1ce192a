import type { ComputeActionContext } from "@medusajs/framework/types"

import type { CartQuery, Row } from "./cart-query"

/** An edited order's lines say by their ids that they are an order's. */
const orderLineOf = ({ items = [] }: ComputeActionContext): string | null =>
  items.find(({ id }) => id.startsWith("ordli_"))?.id ?? null

/** The order or draft whose change is priced; null for carts. */
export const readEditedOrder = async (
  query: CartQuery,
  context: ComputeActionContext,
  fields: string[]
): Promise<Row | null> => {
  const line = orderLineOf(context)
  if (line === null) {
    return null
  }
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", ...fields],
    filters: { items: { id: line } },
  })
  return data[0] ?? null
}
