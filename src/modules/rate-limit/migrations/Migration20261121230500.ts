import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Who has tried how much lately, by a hash of who it is. */
export class Migration20261121230500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "rate_bucket" (
        "key" text not null primary key,
        "empties_at" timestamptz not null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null
      );
    `)
    this.addSql(
      `create index if not exists "IDX_rate_bucket_empties_at" on "rate_bucket" ("empties_at");`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "rate_bucket" cascade;`)
  }
}
