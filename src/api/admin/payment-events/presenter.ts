import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { present } from "../../../shared/present"

type Event = {
  order_id?: string | null
  status: string
  detail?: string | null
}

const canReplay = ({ status, detail }: Event): boolean =>
  status === "dead" || (status === "ignored" && detail === "no_order")

const displayIdsOf = async (
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, number>> => {
  if (ids.length === 0) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "display_id"],
    filters: { id: ids },
  })
  return new Map(data.map(({ id, display_id }) => [id, Number(display_id)]))
}

/**
 * Payment events as staff see them: with the number of their order, where it
 * is one of this shop's, and whether a replay would be taken.
 */
export const presentPaymentEvents = async <T extends Event>(
  container: MedusaContainer,
  events: readonly T[]
) => {
  const ids = present(events.map(({ order_id }) => order_id ?? null))
  const displayIds = await displayIdsOf(container, [...new Set(ids)])

  return events.map((event) => ({
    ...event,
    order_display_id: displayIds.get(event.order_id ?? "") ?? null,
    can_replay: canReplay(event),
  }))
}
