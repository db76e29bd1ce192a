import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121143000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "placing_claim" (
        "id" text not null primary key,
        "cart_id" text not null,
        "owner" text not null,
        "claimed_at" timestamptz not null,
        "order_id" text null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null
      );
    `)
    this.addSql(
      `create unique index if not exists "IDX_placing_claim_cart_id_unique" on "placing_claim" ("cart_id");`
    )
    this.addSql(
      `create unique index if not exists "IDX_placing_claim_order_id_unique" on "placing_claim" ("order_id");`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "placing_claim" cascade;`)
  }
}
