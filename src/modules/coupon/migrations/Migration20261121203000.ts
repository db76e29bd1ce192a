import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What a coupon's rules are, which codes lead to it, which carts named them. */
export class Migration20261121203000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "coupon_rule" (
        "id" text not null primary key,
        "promotion_id" text not null,
        "document" jsonb not null check (jsonb_typeof("document") = 'object'),
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null
      );
    `)
    this.addSql(
      `create unique index if not exists "IDX_coupon_rule_promotion_unique" on "coupon_rule" ("promotion_id") where "deleted_at" is null;`
    )
    this.addSql(`
      create table if not exists "coupon_batch" (
        "id" text not null primary key,
        "promotion_id" text not null,
        "pattern" jsonb not null check (jsonb_typeof("pattern") = 'object'),
        "wanted" integer not null check ("wanted" > 0),
        "made" integer not null default 0,
        "state" text not null default 'making'
          check ("state" in ('making','ready','failed')),
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "CK_coupon_batch_made" check ("made" >= 0 and "made" <= "wanted"),
        constraint "CK_coupon_batch_ready" check ("state" <> 'ready' or "made" = "wanted")
      );
    `)
    this.addSql(
      `create index if not exists "IDX_coupon_batch_promotion" on "coupon_batch" ("promotion_id") where "deleted_at" is null;`
    )
    this.addSql(`
      create table if not exists "coupon_code" (
        "code" text not null primary key,
        "promotion_id" text not null,
        "batch_id" text null references "coupon_batch" ("id"),
        "disabled_at" timestamptz null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now()
      );
    `)
    this.addSql(
      `create index if not exists "IDX_coupon_code_batch" on "coupon_code" ("batch_id", "code") where "batch_id" is not null;`
    )
    this.addSql(
      `create index if not exists "IDX_coupon_code_promotion" on "coupon_code" ("promotion_id");`
    )
    this.addSql(`
      create table if not exists "cart_coupon" (
        "cart_id" text not null,
        "code" text not null,
        "added_at" timestamptz not null default now(),
        primary key ("cart_id", "code")
      );
    `)
    this.addSql(
      `create index if not exists "IDX_cart_coupon_code" on "cart_coupon" ("code");`
    )
  }

  override async down(): Promise<void> {
    for (const table of [
      "cart_coupon",
      "coupon_code",
      "coupon_batch",
      "coupon_rule",
    ]) {
      this.addSql(`drop table if exists "${table}" cascade;`)
    }
  }
}
