import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Staff list payments newest first, of all states or of some. */
export class Migration20261121123000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_order_payment_newest" on "order_payment" ("created_at" desc, "id" desc) where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_order_payment_state_newest" on "order_payment" ("state", "created_at" desc, "id" desc) where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_order_payment_newest";`)
    this.addSql(`drop index if exists "IDX_order_payment_state_newest";`)
  }
}
