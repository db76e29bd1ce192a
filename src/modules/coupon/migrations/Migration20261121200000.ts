import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Who used which coupon for which order, and how much that makes. */
export class Migration20261121200000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "coupon_counter" (
        "subject" text not null primary key,
        "used" integer not null default 0,
        "spent_minor" bigint not null default 0,
        "updated_at" timestamptz not null default now(),
        constraint "CK_coupon_counter_not_negative"
          check ("used" >= 0 and "spent_minor" >= 0)
      );
    `)
    this.addSql(`
      create table if not exists "coupon_redemption" (
        "id" text not null primary key,
        "source_id" text not null,
        "order_id" text null,
        "promotion_id" text not null,
        "code" text not null,
        "customer_key" text null,
        "currency_code" text not null,
        "amount_minor" bigint not null check ("amount_minor" > 0),
        "subjects" text[] not null check (cardinality("subjects") > 0),
        "state" text not null check ("state" in ('held','committed','released')),
        "release_reason" text null,
        "held_at" timestamptz not null default now(),
        "committed_at" timestamptz null,
        "released_at" timestamptz null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        constraint "CK_coupon_redemption_committed"
          check ("state" <> 'committed' or ("order_id" is not null and "committed_at" is not null)),
        constraint "CK_coupon_redemption_released"
          check (("state" = 'released') = ("released_at" is not null and "release_reason" is not null))
      );
    `)
    this.addSql(
      `create unique index if not exists "IDX_coupon_redemption_once" on "coupon_redemption" ("source_id", "promotion_id", "code");`
    )
    this.addSql(
      `create index if not exists "IDX_coupon_redemption_order" on "coupon_redemption" ("order_id") where "order_id" is not null;`
    )
    this.addSql(
      `create index if not exists "IDX_coupon_redemption_promotion" on "coupon_redemption" ("promotion_id", "held_at");`
    )
    this.addSql(
      `create index if not exists "IDX_coupon_redemption_unbound" on "coupon_redemption" ("held_at") where "state" = 'held' and "order_id" is null;`
    )
    // A use that counts stays as it was counted; only one that was given back
    // may be taken anew, for another amount.
    this.addSql(`
      create or replace function coupon_redemption_guard()
      returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          raise exception 'coupon_redemption is never deleted';
        end if;
        if (new.id, new.source_id, new.promotion_id, new.code)
            is distinct from (old.id, old.source_id, old.promotion_id, old.code)
          or (old.order_id is not null and new.order_id is distinct from old.order_id)
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
      end $$;
    `)
    this.addSql(`
      create or replace trigger "coupon_redemption_guard"
      before update or delete on "coupon_redemption"
      for each row execute function coupon_redemption_guard();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "coupon_redemption" cascade;`)
    this.addSql(`drop function if exists coupon_redemption_guard;`)
    this.addSql(`drop table if exists "coupon_counter" cascade;`)
  }
}
