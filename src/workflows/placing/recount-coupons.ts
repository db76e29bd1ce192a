import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

// A use is counted by a live order, or by a placing that is under way. Where
// more are counted, a placing died between the count and its order. Counters
// are never raised: another placing may be about to give its use back.
const RECOUNT = `
  with spent as (
    select p.id from promotion p
    join cart_promotion c on c.promotion_id = p.id and c.deleted_at is null
    where c.cart_id = :cart_id and p.deleted_at is null
      and p."limit" is not null and p.used > 0
    for update of p
  ), counted as (
    select s.id,
      (select count(distinct o.id) from order_promotion l
        join "order" o on o.id = l.order_id
          and o.deleted_at is null and o.canceled_at is null
        where l.promotion_id = s.id and l.deleted_at is null)
      + (select count(*) from placing_claim k
        join cart_promotion c on c.cart_id = k.cart_id
          and c.promotion_id = s.id and c.deleted_at is null
        where k.order_id is null and k.deleted_at is null
          and k.cart_id <> :cart_id) as uses
    from spent s
  )
  update promotion p set used = counted.uses
  from counted where p.id = counted.id and p.used > counted.uses`

/**
 * Gives back the uses of a cart's coupons that a placing which died has left
 * counted. Core counts them before it knows that there will be an order.
 *
 * The caller holds the cart's claim, and has cleared away half an order.
 */
export const recountCoupons = async (
  container: MedusaContainer,
  cartId: string
): Promise<void> => {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await database.raw(RECOUNT, { cart_id: cartId })
}
