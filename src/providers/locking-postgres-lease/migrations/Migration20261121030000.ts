import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121030000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "lock_lease" (
        "id" text not null primary key,
        "owner" text not null,
        "expires_at" timestamptz not null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null
      );
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "lock_lease";`)
  }
}
