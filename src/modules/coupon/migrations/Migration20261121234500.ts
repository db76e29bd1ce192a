import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const guard = (isFree: string): string => `
  create or replace function coupon_redemption_guard()
  returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      raise exception 'coupon_redemption is never deleted';
    end if;
    if (new.id, new.source_id, new.promotion_id, new.code)
        is distinct from (old.id, old.source_id, old.promotion_id, old.code)
      or (old.order_id is not null and new.order_id is distinct from old.order_id ${isFree})
    then
      raise exception 'coupon_redemption keeps whose use it is';
    end if;
    if old.state <> 'released'
      and (new.customer_key, new.currency_code, new.amount_minor, new.subjects)
        is distinct from (old.customer_key, old.currency_code, old.amount_minor, old.subjects)
    then
      raise exception 'coupon_redemption counts what it was counted for';
    end if;
    if old.state = 'committed' and new.state = 'held'
      or old.state = 'released' and new.state = 'committed'
    then
      raise exception 'coupon_redemption cannot go from % to %', old.state, new.state;
    end if;
    return new;
  end $$;`

/**
 * A use that was given back may be taken anew by another order of its cart: the
 * first one was undone.
 */
export class Migration20261121234500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(guard("and old.state <> 'released'"))
  }

  override async down(): Promise<void> {
    this.addSql(guard(""))
  }
}
