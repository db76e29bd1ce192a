import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How shoppers chose to pay, one choice per cart. */
export class Migration20261122021500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "payment_choice" (
        "id" text not null,
        "cart_id" text not null,
        "payment_provider_id" text not null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "payment_choice_pkey" primary key ("id"),
        constraint "payment_choice_cart_id_unique" unique ("cart_id")
      );
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "payment_choice" cascade;`)
  }
}
