import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121020000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "order_payment" (
        "id" text not null primary key,
        "order_id" text not null,
        "provider_id" text null,
        "currency_code" text not null,
        "total_minor" numeric not null check (total_minor >= 0),
        "raw_total_minor" jsonb not null,
        "received_minor" numeric not null default 0,
        "raw_received_minor" jsonb not null default '{"value":"0","precision":20}',
        "state" text not null default 'pending'
          check ("state" in ('pending','processing','paid','failed','review')),
        "flag" text null,
        "paid_at" timestamptz null,
        "checked_at" timestamptz null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "CK_order_payment_paid_at"
          check (("state" = 'paid') = ("paid_at" is not null)),
        constraint "CK_order_payment_review"
          check ("state" <> 'review' or "flag" is not null)
      );
    `)
    this.addSql(
      `create unique index if not exists "IDX_order_payment_order_id_unique" on "order_payment" ("order_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_order_payment_state_checked_at" on "order_payment" ("state", "checked_at") where deleted_at is null;`
    )

    this.addSql(`
      create table if not exists "payment_entry" (
        "id" text not null primary key,
        "order_id" text not null,
        "provider_id" text not null,
        "reference" text not null,
        "kind" text not null check ("kind" in
          ('requested','processing','captured','failed','expired','mismatch')),
        "amount_minor" numeric not null check (amount_minor >= 0),
        "raw_amount_minor" jsonb not null,
        "currency_code" text not null,
        "detail" text null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null
      );
    `)
    this.addSql(
      `create unique index if not exists "IDX_payment_entry_once" on "payment_entry" ("order_id", "reference", "kind");`
    )

    this.addSql(`
      create or replace function payment_entry_is_append_only()
      returns trigger language plpgsql as $$
      begin
        raise exception 'payment_entry is append-only (% refused)', tg_op;
      end $$;
    `)
    this.addSql(
      `drop trigger if exists "payment_entry_append_only" on "payment_entry";`
    )
    this.addSql(`
      create trigger "payment_entry_append_only"
      before update or delete on "payment_entry"
      for each row execute function payment_entry_is_append_only();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "payment_entry" cascade;`)
    this.addSql(`drop function if exists payment_entry_is_append_only;`)
    this.addSql(`drop table if exists "order_payment" cascade;`)
  }
}
