/** The parts of an order that tell which promotions it had. */
type OrderBefore = {
  items?: WithPromotions[] | null
  shipping_methods?: WithPromotions[] | null
}
type WithPromotions = {
  adjustments?: ({ promotion_id?: string | null } | null)[] | null
} | null

type Action = {
  action?: string | null
  ordering?: number | null
  reference_id?: string | null
} | null

const TURNS = ["PROMOTION_ADD", "PROMOTION_REMOVE"]

/**
 * The promotions that an order has only by the change that is being made: they
 * were added before they were ever taken out, and nothing was discounted by
 * them.
 */
export const addedPromotions = (
  order: OrderBefore,
  actions: readonly Action[]
): string[] => {
  const before = new Set(
    [...(order.items ?? []), ...(order.shipping_methods ?? [])].flatMap(
      (each) =>
        (each?.adjustments ?? []).map((adjustment) => adjustment?.promotion_id)
    )
  )
  const first = new Map<string, string>()
  const inTurn = actions
    .filter((each) => each !== null)
    .toSorted((a, b) => (a.ordering ?? 0) - (b.ordering ?? 0))
  for (const { action, reference_id } of inTurn) {
    if (action && reference_id && TURNS.includes(action)) {
      first.set(reference_id, first.get(reference_id) ?? action)
    }
  }
  return [...first].flatMap(([id, action]) =>
    action === "PROMOTION_ADD" && !before.has(id) ? [id] : []
  )
}
