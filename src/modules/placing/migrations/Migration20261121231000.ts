import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Coupons that a dead placing has counted are the coupon module's ledger's. */
export class Migration20261121231000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`drop table if exists "coupon_recount" cascade;`)
  }

  override async down(): Promise<void> {
    this.addSql(`
      create table if not exists "coupon_recount" (
        "promotion_id" text not null primary key,
        "created_at" timestamptz not null default now()
      );
    `)
  }
}
