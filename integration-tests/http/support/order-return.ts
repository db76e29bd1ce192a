import { adminClient } from "../../harness/admin-client"
import type { HttpClient } from "../../harness/http-client"
import { mustPost } from "./must-post"

type Changed = {
  return?: { id: string }
  order?: { fulfillments?: { id: string }[] }
}

type Line = { id: string; quantity: number; unit_price: number }
type Lines = { order: { items: Line[] } }

/** Sends an order's dearest line out, as far as staff are concerned. */
const deliver = async (admin: HttpClient, orderId: string) => {
  const { body } = await admin.get<Lines>(
    `/admin/orders/${orderId}?fields=id,*items`
  )
  // Core tells them in any order.
  const [line] = body.order.items.sort((a, b) => b.unit_price - a.unit_price)
  const items = [{ id: line?.id, quantity: line?.quantity }]
  const path = `/admin/orders/${orderId}/fulfillments`
  const { order } = await mustPost<Changed>(
    admin,
    `${path}?fields=fulfillments.id`,
    {
      items,
    }
  )
  const sent = order?.fulfillments?.[0]?.id
  await mustPost<Changed>(admin, `${path}/${sent}/mark-as-delivered`, {})
  return line?.id
}

const warehouse = async (admin: HttpClient): Promise<string | undefined> => {
  const { body } = await admin.get<{ stock_locations: { id: string }[] }>(
    "/admin/stock-locations?fields=id"
  )
  return body.stock_locations[0]?.id
}

/** The shopper sends one unit of an order's dearest line back. */
export const returnUnit = async (orderId: string): Promise<void> => {
  const admin = await adminClient()
  const items = [{ id: await deliver(admin, orderId), quantity: 1 }]
  const made = await mustPost<Changed>(admin, "/admin/returns", {
    order_id: orderId,
    location_id: await warehouse(admin),
  })
  const path = `/admin/returns/${made.return?.id}`
  await mustPost<Changed>(admin, `${path}/request-items`, { items })
  await mustPost<Changed>(admin, `${path}/request`, {})
  await mustPost<Changed>(admin, `${path}/receive`, {})
  await mustPost<Changed>(admin, `${path}/receive-items`, { items })
  await mustPost<Changed>(admin, `${path}/receive/confirm`, {})
}

/**
 * What is owed for an order: below zero to the shopper. In cents, which core
 * does not round a unit's share of its line to.
 */
export const owedFor = async (orderId: string): Promise<number> => {
  const admin = await adminClient()
  const { body } = await admin.get<{
    order: { summary: { pending_difference: number } }
  }>(`/admin/orders/${orderId}?fields=*summary`)
  return Math.round(body.order.summary.pending_difference * 100)
}
