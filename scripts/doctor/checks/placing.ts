import type { Check } from "../finding"

const PLACE_AGAIN =
  "Placing it was cut off. The sweep ends that each minute: is Medusa running? Placing the same cart again (POST /store/carts/:id/place) does it now."

const LINKS = [
  ["order_cart", "cart_id", "cart"],
  ["order_payment_collection", "payment_collection_id", "payment collection"],
  ["order_promotion", "promotion_id", "promotion"],
] as const

const deadLinks = LINKS.map(
  ([table, column, what]) => `
      select l.order_id as subject,
        format('a link leads from the ${what} %s to it, and there is no such order', l.${column}) as detail
      from ${table} l
      where l.deleted_at is null and not exists (
        select from "order" o where o.id = l.order_id and o.deleted_at is null)`
).join(" union all ")

/** A cart became one order, whole, or none. */
export const placingChecks: readonly Check[] = [
  {
    slug: "order-has-payment-record",
    says: "Every order that came from a cart has a payment record",
    cure: PLACE_AGAIN,
    sql: `
      select c.order_id as subject,
        format('placed from cart %s, without a payment record', c.cart_id) as detail
      from order_cart c
      join "order" o on o.id = c.order_id and o.deleted_at is null
      where c.deleted_at is null and o.canceled_at is null
        and not exists (
          select from order_payment p
          where p.order_id = c.order_id and p.deleted_at is null)`,
  },
  {
    slug: "one-order-per-cart",
    says: "A cart became one order, and an order came from one cart",
    cure: "Cancel the order that nobody paid; refund one if both are paid.",
    sql: `
      select cart_id as subject,
        format('became %s orders: %s', count(*), string_agg(order_id, ', ' order by order_id)) as detail
      from order_cart where deleted_at is null
      group by cart_id having count(*) > 1
      union all
      select order_id,
        format('came from %s carts: %s', count(*), string_agg(cart_id, ', ' order by cart_id))
      from order_cart where deleted_at is null
      group by order_id having count(*) > 1`,
  },
  {
    slug: "claim-names-its-order",
    says: "The order that a cart's claim names is the one that the cart became",
    cure: "Look at both orders in the admin; cancel the one that nobody paid.",
    sql: `
      select c.order_id as subject,
        format('cart %s is claimed for it, and became %s', c.cart_id, coalesce(l.order_id, 'no order')) as detail
      from placing_claim c
      left join order_cart l on l.cart_id = c.cart_id and l.deleted_at is null
      where c.deleted_at is null and c.order_id is not null
        and l.order_id is distinct from c.order_id`,
  },
  {
    slug: "placing-comes-to-its-end",
    says: "No cart stays claimed without becoming an order",
    cure: PLACE_AGAIN,
    sql: `
      select c.cart_id as subject,
        format('is being placed since %s', to_char(c.claimed_at, 'YYYY-MM-DD HH24:MI')) as detail
      from placing_claim c cross join given
      where c.deleted_at is null and c.order_id is null
        and c.claimed_at <= now() - given.patience`,
  },
  {
    slug: "placed-cart-is-closed",
    says: "A cart that became an order takes no more changes",
    cure: PLACE_AGAIN,
    sql: `
      select l.cart_id as subject, format('became order %s, and is still open', l.order_id) as detail
      from order_cart l
      join cart c on c.id = l.cart_id and c.deleted_at is null and c.completed_at is null
      where l.deleted_at is null`,
  },
  {
    slug: "links-lead-to-orders",
    says: "No cart, payment collection or promotion is linked to an order that is not there",
    cure: "A placing that failed left it behind. Money on such a collection is named by money-has-order; the link itself may be deleted.",
    sql: `${deadLinks}`,
  },
]
