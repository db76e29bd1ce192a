import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121171500 extends Migration {
  override async up(): Promise<void> {
    // Only SQL reads and writes it; see workflows/placing/recount-coupons.
    this.addSql(`
      create table if not exists "coupon_recount" (
        "promotion_id" text not null primary key,
        "created_at" timestamptz not null default now()
      );
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "coupon_recount" cascade;`)
  }
}
