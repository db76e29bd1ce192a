import { adminClient } from "../../harness/admin-client"
import { mustPost } from "./must-post"

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
  const opened = await mustPost<{ order_change: { id: string } }>(
    admin,
    "/admin/order-edits",
    { order_id }
  )
  await mustPost(admin, `/admin/order-changes/${opened.order_change.id}`, {
    carry_over_promotions: carry_over,
  })
  const edit = `/admin/order-edits/${order_id}`
  await mustPost(admin, `${edit}/items`, {
    items: [{ variant_id, quantity: 1 }],
  })
  await mustPost(admin, `${edit}/request`, {})
  await mustPost(admin, `${edit}/confirm`, {})
}
