import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { COUPON_MODULE } from "../../modules/coupon"
import type CouponModuleService from "../../modules/coupon/service"

const BATCH = 100
// Beyond what any placing takes: those that wait that long died.
const UNBOUND_SECONDS = 60

/** The carts that have counted coupons and became no order. */
export const findUnboundCarts = (
  container: MedusaContainer
): Promise<string[]> => {
  const service: CouponModuleService = container.resolve(COUPON_MODULE)
  return service.findUnboundCarts(UNBOUND_SECONDS, BATCH)
}

// Older orders without a use in the ledger were placed where nobody counted
// before it was there; `count-earlier-coupons` has them.
const ASTRAY = `
  select r.order_id from coupon_redemption r
  left join "order" o on o.id = r.order_id and o.deleted_at is null
  where (r.state <> 'released' and r.order_id is not null
      and (o.id is null or o.canceled_at is not null))
    or (r.state = 'released' and r.release_reason in ('canceled', 'expired')
      and o.id is not null and o.canceled_at is null)
  union
  select o.id from "order" o
  where o.created_at > now() - interval '2 days'
    and o.created_at < now() - interval '1 minute'
    and o.canceled_at is null and o.deleted_at is null
    and not o.is_draft_order
    and not exists (select from coupon_redemption r where r.order_id = o.id)
    and exists (
      select from order_item i
      join order_line_item_adjustment a on a.item_id = i.item_id
        and a.version = i.version and a.deleted_at is null
      where i.order_id = o.id and i.version = o.version
        and i.deleted_at is null
        and a.promotion_id is not null and a.amount > 0)
  limit ?`

/** The orders whose coupons are not counted as they should be. */
export const findOrdersAstray = async (
  container: MedusaContainer
): Promise<string[]> => {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await database.raw<{ rows: { order_id: string }[] }>(
    ASTRAY,
    [BATCH]
  )
  return rows.map(({ order_id }) => order_id)
}
