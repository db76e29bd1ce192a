import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { toMinorUnits } from "../../../../shared/money"

const CHUNK = 500

const frozenTotals = async (
  container: MedusaContainer,
  ids: readonly string[]
): Promise<[string, number][]> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order_payment",
      fields: ["order_id", "total_minor"],
      filters: { order_id: [...ids] },
    })
  return data.map(({ order_id, total_minor }) => [
    order_id,
    Number(total_minor),
  ])
}

const orderTotals = async (
  container: MedusaContainer,
  ids: readonly string[]
): Promise<[string, number][]> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: ["id", "total", "currency_code"],
      filters: { id: [...ids] },
    })
  return data.map(({ id, total, currency_code }) => [
    id,
    toMinorUnits(total, currency_code),
  ])
}

/**
 * What orders come to, minor units by their ids: as frozen at placing, which is
 * read at once; of others (drawn up by staff) as core adds it up.
 */
export const readRevenue = async (
  container: MedusaContainer,
  orderIds: readonly string[]
): Promise<ReadonlyMap<string, number>> => {
  const revenue = new Map<string, number>()
  for (let start = 0; start < orderIds.length; start += CHUNK) {
    const ids = orderIds.slice(start, start + CHUNK)
    const frozen = new Map(await frozenTotals(container, ids))
    const others = ids.filter((id) => !frozen.has(id))
    const rest = others.length > 0 ? await orderTotals(container, others) : []
    for (const [id, total] of [...frozen, ...rest]) {
      revenue.set(id, total)
    }
  }
  return revenue
}
