import type { Check } from "../finding"

const RESERVED = `
  reserved as (
    select inventory_item_id, location_id, sum(quantity) as quantity,
      coalesce(sum(quantity) filter (where allow_backorder is not true), 0) as firm
    from reservation_item where deleted_at is null
    group by inventory_item_id, location_id
  )`

const ITEM_NAME = `coalesce(
  (select coalesce(named.sku, named.title) from inventory_item named where named.id = %), %)`

const nameOf = (column: string): string => ITEM_NAME.replaceAll("%", column)

/** What is reserved is what live orders wait for. */
export const stockChecks: readonly Check[] = [
  {
    slug: "reservation-has-live-order",
    says: "Stock is reserved for lines of live orders only",
    cure: "Delete the reservation in the admin (Inventory → Reservations): that frees the stock.",
    sql: `
      with line_order as (
        select distinct i.item_id, o.id, o.canceled_at is not null or o.deleted_at is not null as is_over
        from order_item i join "order" o on o.id = i.order_id
        where i.deleted_at is null
      )
      select r.id as subject,
        format('%s of %s are reserved for %s', trim_scale(r.quantity), ${nameOf("r.inventory_item_id")},
          coalesce('the canceled order ' || l.id, 'line ' || r.line_item_id || ', which is not there')) as detail
      from reservation_item r
      left join line_order l on l.item_id = r.line_item_id
      where r.deleted_at is null and r.line_item_id is not null
        and coalesce(l.is_over, true)`,
  },
  {
    slug: "level-equals-reservations",
    says: "A stock level's reserved quantity is the sum of its reservations",
    cure: "Delete and make one of the item's reservations anew in the admin; if the difference stays, set reserved_quantity to the sum.",
    sql: `
      with ${RESERVED},
      level as (
        select id, inventory_item_id, location_id, reserved_quantity
        from inventory_level where deleted_at is null
      )
      select coalesce(v.id, r.inventory_item_id) as subject,
        format('%s: %s by the level, %s by its reservations',
          ${nameOf("coalesce(v.inventory_item_id, r.inventory_item_id)")},
          trim_scale(coalesce(v.reserved_quantity, 0)), trim_scale(coalesce(r.quantity, 0))) as detail
      from level v
      full join reserved r
        on r.inventory_item_id = v.inventory_item_id and r.location_id = v.location_id
      where coalesce(v.reserved_quantity, 0) <> coalesce(r.quantity, 0)`,
  },
  {
    slug: "live-order-has-its-stock",
    says: "What a live order still has to ship is reserved for it, no more and no less",
    cure: "Allocate the line's stock on the order's page in the admin, or cancel the order if there is none left.",
    sql: `
      with needed as (
        select o.id as order_id, i.item_id, v.inventory_item_id,
          (i.quantity - i.fulfilled_quantity) * v.required_quantity as quantity
        from order_payment p
        join "order" o on o.id = p.order_id and o.deleted_at is null
          and o.canceled_at is null and o.status in ('pending', 'requires_action')
        join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
        join order_line_item t on t.id = i.item_id
        join product_variant n on n.id = t.variant_id and n.deleted_at is null and n.manage_inventory
        -- A variant whose stock has been counted only since does not count.
        join product_variant_inventory_item v on v.variant_id = n.id
          and v.deleted_at is null and v.created_at <= o.created_at
        -- A cancelling that died on its way has given all money back, and may
        -- have freed the stock: nothing of that order can be shipped.
        where p.deleted_at is null and p.state <> 'refunded'
          and i.quantity >= i.fulfilled_quantity
      ),
      held as (
        select line_item_id, inventory_item_id, sum(quantity) as quantity
        from reservation_item
        where deleted_at is null and line_item_id is not null
        group by line_item_id, inventory_item_id
      )
      select n.order_id as subject,
        format('%s of %s are to be shipped, %s are reserved', trim_scale(n.quantity),
          ${nameOf("n.inventory_item_id")}, trim_scale(coalesce(h.quantity, 0))) as detail
      from needed n
      left join held h on h.line_item_id = n.item_id and h.inventory_item_id = n.inventory_item_id
      where coalesce(h.quantity, 0) <> n.quantity`,
  },
  {
    slug: "nothing-is-oversold",
    says: "No more is reserved than is there, unless it may be ordered in advance",
    cure: "Get more of it and raise the stock, or cancel the newest of its orders.",
    sql: `
      with ${RESERVED}
      select v.id as subject,
        format('%s: %s reserved, %s in stock', ${nameOf("v.inventory_item_id")},
          trim_scale(r.firm), trim_scale(v.stocked_quantity)) as detail
      from inventory_level v
      join reserved r on r.inventory_item_id = v.inventory_item_id and r.location_id = v.location_id
      where v.deleted_at is null and r.firm > v.stocked_quantity`,
  },
]
