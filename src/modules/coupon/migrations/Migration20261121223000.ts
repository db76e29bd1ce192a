import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What counters stood at before the ledger: uses without a row. */
export class Migration20261121223000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table "coupon_counter"
        add column if not exists "carried_used" integer not null default 0
          check ("carried_used" >= 0),
        add column if not exists "carried_minor" bigint not null default 0
          check ("carried_minor" >= 0);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table "coupon_counter"
        drop column if exists "carried_used",
        drop column if exists "carried_minor";
    `)
  }
}
