import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What was written down of late, for whoever follows the ledger. */
export class Migration20261122093700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_payment_entry_created_at" on "payment_entry" ("created_at");`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_payment_entry_created_at";`)
  }
}
