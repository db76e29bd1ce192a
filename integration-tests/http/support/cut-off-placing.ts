import { withDatabase } from "../../harness/database"

const slowLinks = (when: string): string => `
  create function trap_link() returns trigger language plpgsql as $$ begin
    if ${when} then perform pg_sleep(0.5); end if;
    return new;
  end $$;
  create trigger trap_link before insert on order_cart
    for each row execute function trap_link();`

/**
 * What lets core's engine give a placing up without its compensations: the
 * stock is gone when the order is written, the note of that failure takes long,
 * and what ran beside it comes to its end meanwhile (ADR-0009).
 */
const TRAP = (cartId: string, sku: string): string => `
  create function trap_sell_out() returns trigger language plpgsql as $$ begin
    if new.metadata->>'cart_id' = '${cartId}' then
      update inventory_level l set stocked_quantity = l.reserved_quantity,
        raw_stocked_quantity = l.raw_reserved_quantity
      from inventory_item i where i.id = l.inventory_item_id and i.sku = '${sku}';
    end if;
    return new;
  end $$;
  create trigger trap_sell_out before insert on "order"
    for each row execute function trap_sell_out();
  ${slowLinks(`new.cart_id = '${cartId}'`)}
  create function trap_note() returns trigger language plpgsql as $$ begin
    if new.workflow_id = 'complete-cart' and new.state = 'waiting_to_compensate'
    then perform pg_sleep(3); end if;
    return new;
  end $$;
  create trigger trap_note before insert or update on workflow_execution
    for each row execute function trap_note();`

const refusing = (table: string, event: string, when: string): string => `
  create function trap_write() returns trigger language plpgsql as $$ begin
    if ${when} then raise exception 'the database stumbled'; end if;
    return case when tg_op = 'DELETE' then old else new end;
  end $$;
  create trigger trap_write before ${event} on ${table}
    for each row execute function trap_write();`

const UNTRAP = `
  drop function if exists trap_write() cascade;
  drop function if exists trap_sell_out() cascade;
  drop function if exists trap_link() cascade;
  drop function if exists trap_note() cascade;`

const whileTrapped = async <T>(
  trap: string,
  act: () => Promise<T>
): Promise<T> => {
  await withDatabase((db) => db.query(UNTRAP + trap))
  try {
    return await act()
  } finally {
    await withDatabase((db) => db.query(UNTRAP))
  }
}

/** Does something while the placing of a cart is cut off as described above. */
export const whileCutOff = <T>(
  cartId: string,
  sku: string,
  act: () => Promise<T>
): Promise<T> => whileTrapped(TRAP(cartId, sku), act)

/**
 * Does something while it takes long to write which order a cart became: two
 * who look whether it has one see none, and the database takes one.
 */
export const whileLinksTakeTime = <T>(act: () => Promise<T>): Promise<T> =>
  whileTrapped(slowLinks("true"), act)

/** Does something while a cart's lock cannot be given back. */
export const whileLockStays = <T>(
  cartId: string,
  act: () => Promise<T>
): Promise<T> =>
  whileTrapped(refusing("lock_lease", "delete", `old.id = '${cartId}'`), act)

/** Does something while it cannot be noted which order a cart became. */
export const whileNotNoted = <T>(
  cartId: string,
  act: () => Promise<T>
): Promise<T> => {
  const isNote = `new.cart_id = '${cartId}' and new.order_id is not null`
  return whileTrapped(refusing("placing_claim", "update", isNote), act)
}
