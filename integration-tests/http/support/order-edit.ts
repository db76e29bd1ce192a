import { adminClient } from "../../harness/admin-client"
import { mustPost } from "./must-post"

/**
 * Staff begin to edit an order.
 *
 * @param carry_over whether its promotions are reckoned anew
 * @returns the path of the edit
 * @throws Error where core refuses it
 */
export const openEdit = async (
  order_id: string,
  carry_over: boolean
): Promise<string> => {
  const admin = await adminClient()
  const opened = await mustPost<{ order_change: { id: string } }>(
    admin,
    "/admin/order-edits",
    { order_id }
  )
  await mustPost(admin, `/admin/order-changes/${opened.order_change.id}`, {
    carry_over_promotions: carry_over,
  })
  return `/admin/order-edits/${order_id}`
}

/** An order as it would be with more of something, its promotions reckoned anew. */
export const previewWithMore = async <Order>(
  order_id: string,
  variant_id: string,
  quantity: number
): Promise<Order> => {
  const admin = await adminClient()
  const edit = await openEdit(order_id, true)
  await mustPost(admin, `${edit}/items`, { items: [{ variant_id, quantity }] })
  const { body } = await admin.get<{ order: Order }>(
    `/admin/orders/${order_id}/preview`
  )
  return body.order
}

/**
 * Staff add a unit to an order.
 *
 * @param carry_over whether its promotions are reckoned anew
 * @throws Error where core refuses it
 */
export const addToOrder = async (
  order_id: string,
  variant_id: string,
  carry_over: boolean
): Promise<void> => {
  const admin = await adminClient()
  const edit = await openEdit(order_id, carry_over)
  await mustPost(admin, `${edit}/items`, {
    items: [{ variant_id, quantity: 1 }],
  })
  await mustPost(admin, `${edit}/request`, {})
  await mustPost(admin, `${edit}/confirm`, {})
}
