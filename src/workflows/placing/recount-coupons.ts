import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

const NOTE = `
  insert into coupon_recount (promotion_id)
  select p.id from promotion p
  join cart_promotion c on c.promotion_id = p.id and c.deleted_at is null
  where c.cart_id = :cart_id and p.deleted_at is null
    and p."limit" is not null
  on conflict (promotion_id) do nothing`

// A use is counted by a live order, or by a placing that is under way. Where
// more are counted, a placing died between the count and its order. Counters
// are never raised: another placing may be about to give its use back. Those
// under way may hide one that is too much: then it is counted again later.
const RECOUNT = `
  with due as (
    select p.id from promotion p
    join coupon_recount r on r.promotion_id = p.id
    for update of p
  ), counted as (
    select d.id,
      (select count(distinct o.id) from order_promotion l
        join "order" o on o.id = l.order_id
          and o.deleted_at is null and o.canceled_at is null
        where l.promotion_id = d.id and l.deleted_at is null) as live,
      (select count(*) from placing_claim k
        join cart_promotion c on c.cart_id = k.cart_id
          and c.promotion_id = d.id and c.deleted_at is null
        where k.order_id is null and k.deleted_at is null
          and k.cart_id <> :cart_id) as under_way
    from due d
  ), ended as (
    delete from coupon_recount r using counted c
    where r.promotion_id = c.id and c.under_way = 0
  )
  update promotion p set used = c.live + c.under_way
  from counted c where p.id = c.id and p.used > c.live + c.under_way`

/**
 * Gives back the uses of coupons that placings which died have left counted:
 * core counts them before it knows that there will be an order.
 *
 * @param cartId whose placing died, if one did: the caller holds its claim, and
 *   has cleared away half an order
 */
export const recountCoupons = async (
  container: MedusaContainer,
  cartId = ""
): Promise<void> => {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (cartId) {
    await database.raw(NOTE, { cart_id: cartId })
  }
  await database.raw(RECOUNT, { cart_id: cartId })
}
