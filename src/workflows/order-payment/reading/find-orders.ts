import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

const MOST = 1000
const DISPLAY_ID = /^#?(\d{1,9})$/

/** What `ilike` takes for wildcards, taken literally. */
const literally = (text: string): string => text.replace(/[\\%_]/g, "\\$&")

/**
 * The ids of the orders that a search means: by number ("12", "#12"), or by a
 * part of the customer's e-mail address.
 *
 * @throws MedusaError INVALID_DATA when it means too many: a list of some of
 * them would look complete.
 */
export const findOrderIds = async (
  container: MedusaContainer,
  search: string
): Promise<string[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [, displayId] = DISPLAY_ID.exec(search) ?? []
  const { data } = await query.graph({
    entity: "order",
    fields: ["id"],
    filters: displayId
      ? { display_id: Number(displayId) }
      : { email: { $ilike: `%${literally(search)}%` } },
    pagination: { take: MOST + 1 },
  })
  if (data.length > MOST) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `More than ${MOST} orders match. Enter more of the e-mail address, or an order number.`
    )
  }
  return data.map(({ id }) => id)
}

/** What a list shows of an order beside its payment. */
export type ListedOrder = { display_id: number | null; email: string | null }

/** Numbers and addresses of orders, by id. */
export const readListedOrders = async (
  container: MedusaContainer,
  ids: readonly string[]
): Promise<Map<string, ListedOrder>> => {
  if (ids.length === 0) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "display_id", "email"],
    filters: { id: [...ids] },
  })
  return new Map(
    data.map(({ id, display_id, email }) => [
      id,
      { display_id: display_id ?? null, email: email ?? null },
    ])
  )
}
